import { crc32, deflateSync } from 'node:zlib';
import type { Ink } from './draw.ts';

/** Red, green, blue. */
type Colour = readonly [number, number, number];

/** Bits of each of red, green and blue by which a pixel's place in the palette is looked up. */
const BITS = 5;
const MASK = 2 ** BITS - 1;

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
  return Uint8Array.from({ length: 2 ** (3 * BITS) }, (_, key) => {
    const colour = [key >> (2 * BITS), (key >> BITS) & MASK, key & MASK].map(whole);
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
  const rows = placesOf(Buffer.from(pixels.buffer, pixels.byteOffset, pixels.byteLength), width, height, places);
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  // Four bits a pixel, by a palette.
  head.set([4, 3, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
    chunk('IHDR', head),
    chunk('PLTE', Buffer.from(palette.flat())),
    chunk('IDAT', deflateSync(rows, { level: 4 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** The rows of a PNG: no filter, then two pixels a byte. Most rows of a picture are the row above them. */
function placesOf(pixels: Buffer, width: number, height: number, places: Uint8Array): Buffer {
  const [from, to] = [width * 4, 1 + width / 2];
  const rows = Buffer.alloc(to * height);
  for (let y = 0; y < height; y += 1) {
    const above = y - 1;
    if (y > 0 && pixels.compare(pixels, above * from, y * from, y * from, (y + 1) * from) === 0)
      rows.copy(rows, y * to, above * to, y * to);
    else placeRow(pixels.subarray(y * from, (y + 1) * from), rows.subarray(y * to + 1, (y + 1) * to), places);
  }
  return rows;
}

/** Most pixels are the pixel before them. */
function placeRow(pixels: Uint8Array, row: Uint8Array, places: Uint8Array): void {
  let before = -1;
  let place = 0;
  for (let pixel = 0, at = 0; at < pixels.length; pixel += 1, at += 4) {
    const colour = ((pixels[at] as number) << 16) | ((pixels[at + 1] as number) << 8) | (pixels[at + 2] as number);
    if (colour !== before) {
      before = colour;
      place = places[
        ((colour >> 19) << (2 * BITS)) | (((colour >> 11) & MASK) << BITS) | ((colour >> 3) & MASK)
      ] as number;
    }
    const to = pixel >> 1;
    row[to] = pixel & 1 ? (row[to] as number) | place : place << 4;
  }
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [size, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  size.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([size, named, sum]);
}
