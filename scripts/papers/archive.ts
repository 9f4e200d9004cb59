import { Readable } from 'node:stream';
import { gunzipSync } from 'node:zlib';
import { extract, type Header } from 'tar-stream';
import { PaperError } from '../theory/paper/paper.ts';
import { normalised, type SourceFiles } from '../theory/paper/source.ts';

/** Bounds of an archive. */
export interface ArchiveLimits {
  /** Most bytes unpacked. Default 20 MiB. */
  readonly maxBytes?: number;
  /** Most entries. Default 2,000. */
  readonly maxEntries?: number;
}

/** Files that hold text of a paper; pictures, data and programs are none. */
const text = /\.(?:tex|ltx|latex|sty|cls|bbl|def)$/i;
/** Folders in each other. */
const DEEPEST = 12;
const MIB = 2 ** 20;

/**
 * The text files of a paper's source as arXiv gives it: a gzipped tar, a gzipped single file, or either without gzip. All
 * in memory; nothing is unpacked to disk. Links, devices, absolute paths and paths that lead out are passed over.
 * @throws PaperError for what is no source, is cut off, or unpacks to more than the limits
 */
export async function sourceFiles(bytes: Uint8Array, limits: ArchiveLimits = {}): Promise<SourceFiles> {
  const { maxBytes = 20 * MIB, maxEntries = 2000 } = limits;
  const unpacked = unzipped(bytes, maxBytes);
  if (startsWith(unpacked, '%PDF')) throw new PaperError('its source is a PDF');
  if (isTar(unpacked)) return tarFiles(unpacked, maxEntries);
  const single = decoded(unpacked);
  if (!/\\document(?:class|style)|\\begin\s*\{document\}/.test(single)) throw new PaperError('its source is no TeX');
  return new Map([['main.tex', single]]);
}

function unzipped(bytes: Uint8Array, maxBytes: number): Uint8Array {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) {
    if (bytes.byteLength > maxBytes) throw tooLarge(maxBytes);
    return bytes;
  }
  try {
    return gunzipSync(bytes, { maxOutputLength: maxBytes });
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge(maxBytes);
    throw new PaperError('its source cannot be unpacked', { cause });
  }
}

const tooLarge = (maxBytes: number): PaperError =>
  new PaperError(`its source unpacks to more than ${maxBytes / MIB} MiB`);

/** A tar's first header holds the sum of its own bytes (POSIX ustar), whatever its flavour. */
function isTar(bytes: Uint8Array): boolean {
  if (bytes.byteLength < 512) return false;
  const header = bytes.subarray(0, 512);
  const sum = header.reduce((total, byte, at) => total + (at >= 148 && at < 156 ? 32 : byte), 0);
  const said = Number.parseInt(new TextDecoder('latin1').decode(header.subarray(148, 156)), 8);
  return said === sum;
}

async function tarFiles(bytes: Uint8Array, maxEntries: number): Promise<SourceFiles> {
  const files = new Map<string, string>();
  let entries = 0;
  const tar = Readable.from(chunks(bytes)).pipe(extract());
  try {
    for await (const entry of tar) {
      entries += 1;
      if (entries > maxEntries) throw new PaperError(`its source has more than ${maxEntries} files`);
      const path = pathOf(entry.header);
      const parts: Uint8Array[] = [];
      for await (const part of entry) if (path !== null) parts.push(part as Uint8Array);
      if (path !== null) files.set(path, decoded(Buffer.concat(parts)));
    }
  } catch (cause) {
    if (cause instanceof PaperError) throw cause;
    throw new PaperError('its source is a broken archive', { cause });
  }
  return files;
}

/** Path of a text file inside of the source; null for everything else. */
function pathOf({ name, type }: Header): string | null {
  if (type !== 'file' && type !== 'contiguous-file') return null;
  if (/^[/\\]|^[A-Za-z]:|\\|\0/.test(name) || !text.test(name)) return null;
  if (name.split('/').includes('..') || name.split('/').length > DEEPEST) return null;
  return normalised(name);
}

function* chunks(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.byteLength; at += 65_536) yield bytes.subarray(at, at + 65_536);
}

function startsWith(bytes: Uint8Array, mark: string): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(0, mark.length)) === mark;
}

/** UTF-8 where it is, else Latin-1, which older sources are in. */
function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('latin1').decode(bytes);
  }
}
