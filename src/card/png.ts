import { createHash } from 'node:crypto';
import { CARD_SIZE, type Card } from './card.ts';
import { DRAWING, drawCard, type Ink } from './draw.ts';
import { indexedPng } from './indexed.ts';
import { raster } from './raster.ts';
import { paletteOf } from './tones.ts';

/**
 * A picture for links as PNG; a card that cannot be drawn is blank. None is kept: a page that stands is not asked for its
 * picture, and drawing those of a year anew, after a change of the code, takes seconds.
 */
export function cardPng(card: Card, ink: Ink): Buffer {
  const { width, height } = CARD_SIZE;
  return indexedPng(raster(drawCard(card) ?? []), width, height, paletteOf(ink));
}

/** What a picture is known by: what it shows and what drew it. */
export function cardKey(card: Card, ink: Ink): string {
  return createHash('sha256')
    .update(JSON.stringify([DRAWING, ink, card]))
    .digest('hex')
    .slice(0, 32);
}
