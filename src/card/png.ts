import { createHash } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { cachePath } from '../lib/settings.ts';
import { CARD_SIZE, type Card } from './card.ts';
import { DRAWING, drawCard, type Ink } from './draw.ts';
import { indexedPng } from './indexed.ts';
import { raster } from './raster.ts';
import { paletteOf } from './tones.ts';

/**
 * A picture for links as PNG. It is kept under a hash of what it shows and of what drew it: one that was drawn once is
 * neither drawn nor encoded again. A card that cannot be drawn is blank.
 */
export async function cardPng(card: Card, ink: Ink): Promise<Buffer> {
  const path = cachePath('cards', `${cardKey(card, ink)}.png`);
  const kept = await readFile(path).catch(() => null);
  if (kept) return kept;
  const { width, height } = CARD_SIZE;
  const png = indexedPng(raster(drawCard(card) ?? []), width, height, paletteOf(ink));
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
