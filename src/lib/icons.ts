import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import sharp from 'sharp';
import { colour } from './colours.ts';

/** An icon of the site, made from `public/favicon.svg`. */
export interface Icon {
  /** Its file below `/icons/`, without the ending. */
  readonly name: string;
  /** Pixels of a side. */
  readonly size: number;
  /** What a system may do with it: show it as it is, or cut a shape out of it. */
  readonly purpose: 'any' | 'maskable';
  /** Whether the manifest names it. */
  readonly listed: boolean;
}

/** Icons beside the SVG. iOS cuts a shape out of its own as well. */
export const icons: readonly Icon[] = [
  { name: 'icon-192', size: 192, purpose: 'any', listed: true },
  { name: 'icon-512', size: 512, purpose: 'any', listed: true },
  { name: 'maskable-512', size: 512, purpose: 'maskable', listed: true },
  { name: 'apple-touch-icon', size: 180, purpose: 'maskable', listed: false },
];

/** The favicon's own box, and one in which its letter stays inside of the circle that a mask leaves (80 % of a side). */
const BOX = 'viewBox="0 0 16 16"';
const WIDER = 'viewBox="-4 -4 24 24"';

/**
 * An icon as PNG: as the SVG is; one to be cut on paper and with room around it.
 * @throws Error where the SVG has another box
 */
export async function iconPng({ size, purpose }: Pick<Icon, 'size' | 'purpose'>): Promise<Buffer> {
  const svg = await readFile(resolve('public/favicon.svg'), 'utf8');
  if (!svg.includes(BOX)) throw new Error(`public/favicon.svg: must have ${BOX}`);
  const image = sharp(Buffer.from(purpose === 'any' ? svg : svg.replace(BOX, WIDER)), { density: 72 * (size / 16) });
  const sized = image.resize(size, size, { fit: 'contain', background: '#0000' });
  return (purpose === 'any' ? sized : sized.flatten({ background: colour('paper').light })).png().toBuffer();
}

/** A PNG of at most 255 pixels a side as an ICO file of one picture: a head of 6 bytes, a row of 16, the PNG. */
export function ico(png: Buffer, size: number): Buffer {
  const head = Buffer.alloc(22);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(1, 4);
  head.writeUInt8(size, 6);
  head.writeUInt8(size, 7);
  head.writeUInt16LE(1, 10);
  head.writeUInt16LE(32, 12);
  head.writeUInt32LE(png.length, 14);
  head.writeUInt32LE(head.length, 18);
  return Buffer.concat([head, png]);
}
