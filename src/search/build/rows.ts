import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readStory, StoryError, type StoryFile } from '../../story/file.ts';
import { FORMAT } from '../format.ts';
import { type Indexed, indexed } from './indexed.ts';

/** Raised when the same stories give other files. */
export const VERSION = 3;

/** What is kept of a story: null for one that is not published. */
type Kept = (Omit<Indexed, 'counts'> & { readonly counts: readonly (readonly [string, number])[] }) | null;

/**
 * What the index needs of the published stories of a day: of those that say what they said, from the cache. Stories that
 * cannot be rendered are left out without a word: who publishes them has said so.
 * @param folder the folder of stories; `names` are the day's files below it
 * @param cache folder that keeps rows, a file a day
 */
export function rowsOfDay(folder: string, names: readonly string[], cache: string): Indexed[] {
  const { file, before, now } = readDay(folder, names, cache);
  if (Object.keys(before).length !== Object.keys(now).length || Object.keys(now).some((hash) => !(hash in before)))
    keep(file, now);
  return Object.values(now).flatMap((row) => (row ? [{ ...row, counts: new Map(row.counts) }] : []));
}

/** A story that was read, the name of its file below the folder of stories, and what the file says. */
export interface ReadFile {
  readonly name: string;
  readonly text: string;
  readonly story: StoryFile;
}

/** Keeps the same of some stories of a day for `rowsOfDay`, for whoever has just parsed them. */
export function keepRows(files: readonly ReadFile[], cache: string): void {
  const file = fileOfDay(files[0]?.name, cache);
  const now = keptIn(file);
  for (const { name, text, story } of files) now[hashOf(name, text)] ??= rowOf(() => story);
  keep(file, now);
}

function readDay(folder: string, names: readonly string[], cache: string) {
  const file = fileOfDay(names[0], cache);
  const before = keptIn(file);
  const now: Record<string, Kept> = {};
  for (const name of names) {
    const text = textOf(join(folder, name));
    const hash = hashOf(name, text);
    now[hash] = hash in before ? (before[hash] as Kept) : rowOf(() => readStory(text, name));
  }
  return { file, before, now };
}

const fileOfDay = (name: string | undefined, cache: string): string =>
  join(cache, 'rows', `${name?.slice(0, 'YYYY/MM/DD'.length).replaceAll('/', '-')}.json`);

const hashOf = (name: string, text: string): string =>
  createHash('sha256').update(`${FORMAT}.${VERSION}\n${name}\n${text}`).digest('base64url');

/** A link that leads nowhere is no story. */
function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  }
}

function rowOf(read: () => StoryFile): Kept {
  try {
    const story = read();
    const { tier, mergeInto } = story.data;
    if (tier === 'held' || mergeInto !== undefined) return null;
    const row = indexed(story);
    return { ...row, counts: [...row.counts] };
  } catch (error) {
    if (error instanceof StoryError) return null;
    throw error;
  }
}

function keptIn(file: string): Record<string, Kept> {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return {};
  }
}

function keep(file: string, rows: Record<string, Kept>): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, JSON.stringify(rows));
  renameSync(`${file}.new`, file);
}
