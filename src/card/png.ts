import { createHash } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import pLimit from 'p-limit';
import sharp from 'sharp';
import writeFileAtomic from 'write-file-atomic';
import { cachePath } from '../lib/settings.ts';
import type { Card } from './card.ts';
import { blankCard, DRAWING, drawCard, type Ink } from './draw.ts';

// No picture is made twice, and one at a time leaves Node’s threads to the files and needs less memory.
sharp.cache(false);
const one = pLimit(1);

/**
 * A picture for links as PNG. It is kept under a hash of what it shows and of what drew it: one that was drawn once is
 * neither drawn nor encoded again. A card that cannot be drawn is blank.
 */
export async function cardPng(card: Card, ink: Ink): Promise<Buffer> {
  const path = cachePath('cards', `${cardKey(card, ink)}.png`);
  const kept = await readFile(path).catch(() => null);
  if (kept) return kept;
  const png = await one(() => encode(drawCard(card, ink) ?? blankCard(ink)));
  await mkdir(dirname(path), { recursive: true });
  await writeFileAtomic(path, png, { fsync: false });
  return png;
}

/** What a picture is known by: what it shows and what drew it. */
export function cardKey(card: Card, ink: Ink): string {
  const { sharp: version, vips, rsvg } = sharp.versions;
  return createHash('sha256')
    .update(JSON.stringify([DRAWING, version, vips, rsvg, ink, card]))
    .digest('hex')
    .slice(0, 32);
}

/** Off the main thread. Sixteen colours, paper and ink and what is between them, are a quarter of the bytes. */
function encode(svg: string): Promise<Buffer> {
  return sharp(Buffer.from(svg))
    .removeAlpha()
    .png({ palette: true, colours: 16, dither: 0, effort: 1, compressionLevel: 6 })
    .toBuffer();
}
