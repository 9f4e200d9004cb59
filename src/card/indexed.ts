import { crc32, deflateSync } from 'node:zlib';
import type { Colour } from './tones.ts';

/**
 * Pixels as a PNG of sixteen colours, four bits each: a quarter of the bytes of full colours.
 * https://www.w3.org/TR/png-3/
 * @param pixels of each its place in the palette, row by row; an even number a row
 * @param palette at most sixteen colours
 */
export function indexedPng(pixels: Uint8Array, width: number, height: number, palette: readonly Colour[]): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  // Four bits a pixel, by a palette.
  head.set([4, 3, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
    chunk('IHDR', head),
    chunk('PLTE', Buffer.from(palette.flat())),
    chunk('IDAT', deflateSync(rowsOf(Buffer.from(pixels.buffer), width, height), { level: 4 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** The rows of a PNG: no filter, then two pixels a byte. Most rows of a picture are the row above them. */
function rowsOf(pixels: Buffer, width: number, height: number): Buffer {
  const to = 1 + width / 2;
  const rows = Buffer.alloc(to * height);
  for (let y = 0; y < height; y += 1) {
    const from = y * width;
    if (y > 0 && pixels.compare(pixels, from - width, from, from, from + width) === 0)
      rows.copy(rows, y * to, (y - 1) * to, y * to);
    else
      for (let at = 0; at < width; at += 2)
        rows[y * to + 1 + at / 2] = ((pixels[from + at] as number) << 4) | (pixels[from + at + 1] as number);
  }
  return rows;
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [size, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  size.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([size, named, sum]);
}
