import { inflateSync } from 'node:zlib';

/** Bytes of a WOFF header, of a row of its table of contents, and of the same two in an OpenType file. */
const [WOFF_HEAD, WOFF_ROW, HEAD, ROW] = [44, 20, 12, 16];

/**
 * The OpenType file in a WOFF 1 file (W3C Recommendation of 2012, sections 3 to 5): each table unpacked, the rest as it is.
 * @throws RangeError or an error of zlib for a file that is none
 */
export function unpackWoff(woff: Buffer): Buffer {
  const count = woff.readUInt16BE(12);
  const head = Buffer.alloc(HEAD + ROW * count);
  woff.copy(head, 0, 4, 8);
  writeSearchFields(head, count);
  const parts: Buffer[] = [head];
  let offset = head.length;
  for (let index = 0; index < count; index += 1) {
    const row = WOFF_HEAD + WOFF_ROW * index;
    const table = tableAt(woff, row);
    const to = HEAD + ROW * index;
    woff.copy(head, to, row, row + 4);
    woff.copy(head, to + 4, row + 16, row + 20);
    head.writeUInt32BE(offset, to + 8);
    head.writeUInt32BE(table.length, to + 12);
    const padding = Buffer.alloc((4 - (table.length % 4)) % 4);
    parts.push(table, padding);
    offset += table.length + padding.length;
  }
  return Buffer.concat(parts);
}

/** Number of tables, and what a binary search over them begins with. */
function writeSearchFields(head: Buffer, count: number): void {
  const power = Math.floor(Math.log2(count));
  head.writeUInt16BE(count, 4);
  head.writeUInt16BE(ROW << power, 6);
  head.writeUInt16BE(power, 8);
  head.writeUInt16BE(ROW * count - (ROW << power), 10);
}

function tableAt(woff: Buffer, row: number): Buffer {
  const [offset, packed, length] = [4, 8, 12].map((at) => woff.readUInt32BE(row + at)) as [number, number, number];
  const bytes = woff.subarray(offset, offset + packed);
  return packed < length ? inflateSync(bytes) : bytes;
}
