import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { SiteFile } from '../lib/press.ts';

/** Files of a row with their sizes in bytes, by their paths below the site's folder. */
export type Files = Readonly<Record<string, number>>;

/** Of each row of a site, by its path, its key and its files. */
export type Written = Readonly<Record<string, readonly [key: string, files: Files]>>;

/** What a folder has of earlier builds. */
export interface SiteRecord {
  /** `codeKey` of the build that wrote it. */
  readonly code: string;
  readonly rows: Written;
}

/** Reads what is known of a folder; null where the record is missing or broken. */
export function readRecord(path: string): SiteRecord | null {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}

/** Writes a record whole: a build that is ended halfway leaves the one before. */
export function writeRecord(path: string, record: SiteRecord): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.new`, JSON.stringify(record));
  renameSync(`${path}.new`, path);
}

/** Whether all files are there, as large as they were written. */
export function areThere(folder: string, files: Files): boolean {
  return Object.entries(files).every(
    ([path, size]) => statSync(join(folder, path), { throwIfNoEntry: false })?.size === size,
  );
}

/** Folders that are there, and whether this build made them: what it made had no file before. */
const folders = new Map<string, boolean>();

/** Writes files below a folder, those that say something else than before; gives their sizes. */
export function place(folder: string, files: readonly SiteFile[]): Files {
  const sizes: Record<string, number> = {};
  for (const { path, bytes } of files) {
    const name = path.slice(1);
    const data = typeof bytes === 'string' ? Buffer.from(bytes) : bytes;
    writeNew(join(folder, name), data);
    sizes[name] = data.length;
  }
  return sizes;
}

/** Synchronous writing takes half the time of the other, and a thread that writes has nothing else to do. */
function writeNew(path: string, bytes: Uint8Array): void {
  if (isNew(dirname(path)) || !says(path, bytes)) writeFileSync(path, bytes);
}

const says = (path: string, bytes: Uint8Array): boolean =>
  statSync(path, { throwIfNoEntry: false })?.size === bytes.length && readFileSync(path).equals(bytes);

/** Makes a folder that is not there. */
function isNew(folder: string): boolean {
  const known = folders.get(folder) ?? mkdirSync(folder, { recursive: true }) !== undefined;
  folders.set(folder, known);
  return known;
}

/** Takes away files that an earlier build wrote and this site has no more. */
export function remove(folder: string, before: Written, now: Written): void {
  const stay = new Set(Object.values(now).flatMap(([, files]) => Object.keys(files)));
  const gone = Object.values(before).flatMap(([, files]) => Object.keys(files).filter((path) => !stay.has(path)));
  for (const path of gone) rmSync(join(folder, path), { force: true });
  for (const parent of new Set(gone.map(dirname))) removeEmpty(folder, parent);
}

/** Takes away a folder that has no file left, and those above it. */
function removeEmpty(folder: string, path: string): void {
  const whole = join(folder, path);
  if (path === '.' || (existsSync(whole) && readdirSync(whole).length > 0)) return;
  if (existsSync(whole)) rmdirSync(whole);
  removeEmpty(folder, dirname(path));
}
