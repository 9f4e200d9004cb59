import { crc32, deflateSync } from 'node:zlib';
import type { Ink } from './draw.ts';

/** Red, green, blue. */
type Colour = readonly [number, number, number];

/** Bits of each of red, green and blue by which a pixel's place in the palette is looked up. */
const BITS = 5;

const rgb = (hex: string): Colour =>
  [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as unknown as Colour;

const between = (from: Colour, to: Colour, part: number): Colour =>
  from.map((value, index) => Math.round(value + ((to[index] as number) - value) * part)) as unknown as Colour;

/** Sixteen colours: paper, what is between it and the two inks of letters, the inks, the rule and the accent. */
function paletteOf({ paper, ink, soft, rule, accent }: Ink): Colour[] {
  const steps = (to: string, count: number): Colour[] =>
    Array.from({ length: count }, (_, step) => between(rgb(paper), rgb(to), (step + 1) / count));
  return [rgb(paper), ...steps(ink, 7), ...steps(soft, 6), rgb(rule), rgb(accent)];
}

/** For each colour, cut to `BITS`, the nearest of a palette. */
function nearest(palette: readonly Colour[]): Uint8Array {
  const whole = (cut: number): number => (cut << (8 - BITS)) | (cut >> (2 * BITS - 8));
  const mask = 2 ** BITS - 1;
  return Uint8Array.from({ length: 2 ** (3 * BITS) }, (_, key) => {
    const colour = [key >> (2 * BITS), (key >> BITS) & mask, key & mask].map(whole);
    const far = palette.map((one) =>
      one.reduce((sum, value, index) => sum + (value - (colour[index] as number)) ** 2, 0),
    );
    return far.indexOf(Math.min(...far));
  });
}

const tables = new Map<string, { readonly palette: readonly Colour[]; readonly places: Uint8Array }>();

function tableOf(ink: Ink) {
  const name = JSON.stringify(ink);
  let table = tables.get(name);
  if (!table) {
    const palette = paletteOf(ink);
    table = { palette, places: nearest(palette) };
    tables.set(name, table);
  }
  return table;
}

/**
 * Pixels as a PNG of sixteen colours, four bits each: a quarter of the bytes of full colours. The palette is known, and to
 * look a colour up takes a tenth of the time in which an encoder would find one.
 * https://www.w3.org/TR/png-3/
 * @param pixels red, green, blue and alpha of each, row by row; an even number a row
 */
export function indexedPng(pixels: Uint8Array, width: number, height: number, ink: Ink): Buffer {
  const { palette, places } = tableOf(ink);
  const row = 1 + width / 2;
  const rows = Buffer.alloc(row * height);
  const place = (at: number): number =>
    places[
      (((pixels[at] as number) >> 3) << 10) |
        (((pixels[at + 1] as number) >> 3) << 5) |
        ((pixels[at + 2] as number) >> 3)
    ] as number;
  for (let y = 0, at = 0; y < height; y += 1)
    for (let to = y * row + 1; to < (y + 1) * row; to += 1, at += 8) rows[to] = (place(at) << 4) | place(at + 4);
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  // Four bits a pixel, by a palette.
  head.set([4, 3, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
    chunk('IHDR', head),
    chunk('PLTE', Buffer.from(palette.flat())),
    chunk('IDAT', deflateSync(rows, { level: 6 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [size, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  size.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([size, named, sum]);
}
