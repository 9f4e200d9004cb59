import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { astroCache, contentPath } from '../lib/settings.ts';
import { editionFolder } from '../loaders/editions.ts';
import { type FolderOptions, filesOf, hashOf, type Kept } from '../loaders/folder.ts';
import { storyHeadFolder } from '../loaders/stories.ts';

/** Folders of the content of which lists need a card of each file. */
const folders = { stories: storyHeadFolder, editions: editionFolder } as const;

/** Name of such a folder. */
export type CardFolder = keyof typeof folders;

/** A file as it is found. */
export interface Found {
  /** Path below the folder. */
  readonly name: string;
  /** Of an untouched file the same. */
  readonly stamp: string;
  /** Hash of what it said when it was read last. */
  readonly before?: string | undefined;
}

/** What is known of a file that was read. */
interface Known extends Omit<Found, 'before'> {
  readonly hash: string;
  /** What lists need of it; null for one that cannot be used. */
  readonly kept: Kept | null;
  /** Why it cannot be used. */
  readonly fault?: string;
}

/** What reading a file gives: null where it says what it said. */
export type Read = Known | null;

/** Reads files, wherever: in this thread or in others. */
export type ReadFiles = (folder: CardFolder, files: readonly Found[]) => Promise<Read[]>;

/**
 * The cards of a folder: from the last build those of files that say what they said, month by month, so that a morning
 * writes one month again. What cannot be used is reported and left out.
 * @param report gets a line for each file that is left out
 */
export async function cardsOf(folder: CardFolder, read: ReadFiles, report: (line: string) => void): Promise<Kept[]> {
  const { extension, version } = folders[folder];
  const home = contentPath(folder);
  const paths = await filesOf({ folder: home, extension });
  const files = paths.map((path): Found => ({ name: relative(home, path), stamp: stampOf(path, version) }));
  const months = Map.groupBy(files, ({ name }) => monthOfPath(name));
  const known = await Promise.all([...months].map(([month, found]) => monthOf(folder, month, found, read)));
  return known.flat().flatMap(({ kept, fault }) => {
    if (!kept) report(`left out: ${fault}`);
    return kept ?? [];
  });
}

/** A link that leads nowhere is a file that cannot be read. */
function stampOf(path: string, version: number): string {
  const stat = statSync(path, { throwIfNoEntry: false });
  return `${version}:${stat?.size}:${stat?.mtimeMs}`;
}

async function monthOf(folder: CardFolder, month: string, files: readonly Found[], read: ReadFiles): Promise<Known[]> {
  const record = recordOf(folder, month);
  const before = new Map(recorded(record).map((known) => [known.name, known]));
  const changed = files.filter(({ name, stamp }) => before.get(name)?.stamp !== stamp);
  if (changed.length === 0 && before.size === files.length) return [...before.values()];
  const fresh = await read(
    folder,
    changed.map((file) => ({ ...file, before: before.get(file.name)?.hash })),
  );
  const now = new Map(
    changed.map((file, index) => [
      file.name,
      fresh[index] ?? { ...(before.get(file.name) as Known), stamp: file.stamp },
    ]),
  );
  const all = files.map(({ name }) => now.get(name) ?? (before.get(name) as Known));
  write(record, all);
  return all;
}

/** A story whose body cannot be rendered, by the path of its file below the folder, and why. */
export interface Unfit {
  readonly name: string;
  readonly fault: string;
}

/** Has `cardsOf` leave out stories until their files say something else. */
export function leaveOut(unfit: readonly Unfit[]): void {
  for (const [month, found] of Map.groupBy(unfit, ({ name }) => monthOfPath(name))) {
    const faults = new Map(found.map(({ name, fault }) => [name, fault]));
    const record = recordOf('stories', month);
    write(
      record,
      recorded(record).map((known) => {
        const fault = faults.get(known.name);
        return fault === undefined ? known : { ...known, kept: null, fault };
      }),
    );
  }
}

const recordOf = (folder: CardFolder, month: string): string => join(astroCache(), 'cards', `${folder}-${month}.json`);

/** `2026-05` of `2026/05/05/slug.mdx`. */
const monthOfPath = (name: string): string => name.slice(0, 'YYYY-MM'.length).replace('/', '-');

function write(record: string, all: readonly Known[]): void {
  mkdirSync(dirname(record), { recursive: true });
  writeFileSync(`${record}.new`, JSON.stringify(all));
  renameSync(`${record}.new`, record);
}

function recorded(path: string): readonly Known[] {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return [];
  }
}

/** Reads a file of the content for its card. */
export function readCard(folder: CardFolder, { name, stamp, before }: Found): Read {
  const options: FolderOptions = folders[folder];
  const path = join(contentPath(folder), name);
  try {
    const text = readFileSync(path, 'utf8');
    const hash = hashOf(options, text);
    if (hash === before) return null;
    const { id, data } = options.read(text, relative(process.cwd(), path));
    return { name, stamp, hash, kept: { id, data: options.card.parse({ ...data, hash }) } };
  } catch (error) {
    return { name, stamp, hash: '', kept: null, fault: error instanceof Error ? error.message : String(error) };
  }
}
