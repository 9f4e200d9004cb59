import { createHash } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import writeFileAtomic from 'write-file-atomic';
import { cachePath } from '../lib/settings.ts';
import type { Card } from './card.ts';
import { blankCard, DRAWING, drawCard, type Ink } from './draw.ts';
import { indexedPng } from './indexed.ts';

/**
 * A picture for links as PNG. It is kept under a hash of what it shows and of what drew it: one that was drawn once is
 * neither drawn nor encoded again. A card that cannot be drawn is blank.
 */
export async function cardPng(card: Card, ink: Ink): Promise<Buffer> {
  const path = cachePath('cards', `${cardKey(card, ink)}.png`);
  const kept = await readFile(path).catch(() => null);
  if (kept) return kept;
  const png = encode(drawCard(card, ink) ?? blankCard(ink), ink);
  await mkdir(dirname(path), { recursive: true });
  await writeFileAtomic(path, png, { fsync: false });
  return png;
}

/** What a picture is known by: what it shows and what drew it. */
export function cardKey(card: Card, ink: Ink): string {
  return createHash('sha256')
    .update(JSON.stringify([DRAWING, ink, card]))
    .digest('hex')
    .slice(0, 32);
}

/** Its letters are outlines, so that no font is looked for. */
function encode(svg: string, ink: Ink): Buffer {
  const { pixels, width, height } = new Resvg(svg, { font: { loadSystemFonts: false } }).render();
  return indexedPng(pixels, width, height, ink);
}
