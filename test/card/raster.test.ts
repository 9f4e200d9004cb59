import { Resvg } from '@resvg/resvg-js';
import { expect, it } from 'vitest';
import { CARD_SIZE } from '../../src/card/card.ts';
import { boxes, drawCard, type Mark } from '../../src/card/draw.ts';
import { raster } from '../../src/card/raster.ts';
import { paletteOf } from '../../src/card/tones.ts';
import { card, ink } from './sample.ts';

const { width, height } = CARD_SIZE;
const marks = drawCard(card) ?? [];

/** The same picture drawn whole by the library: red, green, blue, alpha of each pixel. */
function whole(): Uint8Array {
  const rects = boxes.map(
    ({ tone, ...box }) =>
      `<rect fill="${ink[tone]}" x="${box.x}" y="${box.y}" width="${box.width}" height="${box.height}"/>`,
  );
  const paths = marks.map(
    ({ path, unit, x, y, tone }) =>
      `<path fill="${ink[tone]}" d="${path}" transform="translate(${x} ${y})scale(${unit} ${-unit})"/>`,
  );
  const paper = `<rect fill="${ink.paper}" width="${width}" height="${height}"/>`;
  const all = [paper, ...rects, ...paths].join('');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${all}</svg>`;
  return new Resvg(svg, { font: { loadSystemFonts: false } }).render().pixels;
}

it('looks as the same outlines drawn whole', () => {
  const palette = paletteOf(ink);
  const pixels = whole();
  const apart = Array.from(raster(marks), (place, at) => Math.abs((palette[place]?.[0] ?? 0) - (pixels[at * 4] ?? 0)));
  const inked = apart.filter((_, at) => pixels[at * 4] !== palette[0]?.[0]);
  expect(inked.length).toBeGreaterThan(10_000);
  // Letters stand an eighth of a pixel off at most, in steps of a seventh of the ink.
  expect(inked.reduce((sum, one) => sum + one, 0) / inked.length).toBeLessThan(14);
  expect(apart.filter((one) => one > 100)).toEqual([]);
});

it('cuts off what stands over an edge', () => {
  const [mark] = marks as [Mark];
  for (const at of [
    { x: -2, y: 10 },
    { x: width - 2, y: height },
    { x: 5000, y: 5000 },
  ])
    expect(raster([{ ...mark, ...at }]).length).toBe(width * height);
});

it('is the same whatever was drawn before', () => {
  const first = raster(marks);
  raster(marks.map((mark) => ({ ...mark, x: mark.x + 0.3 })));
  expect(Buffer.from(first).equals(raster(marks))).toBe(true);
});
