import { readFileSync, statSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Edition, editionSchema } from '../../src/schemas/edition.ts';
import { readStory } from '../../src/story/file.ts';
import type { StoredStory } from '../model.ts';
import { type ArchiveIndex, emptyIndex, hashOf, readIndex, writeIndex } from './archive-index.ts';
import { filesBelow } from './below.ts';
import { swap } from './swap.ts';

/** What is in `content/`: the only state that is kept. */
export interface Archive {
  readonly stories: readonly StoredStory[];
  readonly editions: readonly Edition[];
  /** Stories that were merged into another, with that one's id; they are not among `stories` then. */
  readonly merged?: ReadonlyMap<string, string>;
  /** Files that cannot be read, by their path: they are left alone. */
  readonly broken: readonly { readonly path: string; readonly cause: unknown }[];
}

/** What of the archive a run looks at: it grows by a hundred stories a day, and most of them do not matter today. */
export interface Focus {
  /** Edition day. */
  readonly date: string;
  /** First day whose stories are read whatever they are about. */
  readonly from: string;
  /** Ids of works (`arxiv:2605.02116`): stories and ledgers of other days are read for what they say of these. */
  readonly works: ReadonlySet<string>;
}

/**
 * Reads the stories and editions below `contentDir`, sorted by path. A file that is wrong is listed, not thrown.
 * @param focus all of it when left out
 * @param indexPath where what is known of the files is kept from run to run; without it every file is read
 */
export async function loadArchive(contentDir: string, focus?: Focus, indexPath?: string): Promise<Archive> {
  const known = indexPath === undefined ? emptyIndex() : await readIndex(indexPath);
  const reader = new ArchiveReader(contentDir, focus, known);
  const near = reader.all('stories', '.mdx', (path) => reader.story(path));
  const stories = [...near, ...reader.targets(near)].sort((a, b) => (a.path < b.path ? -1 : 1));
  const editions = reader.all('editions', '.json', (path) => reader.edition(path));
  if (indexPath !== undefined) await writeIndex(indexPath, reader.next);
  return { stories, editions, broken: reader.broken };
}

/**
 * Reads the files that a run looks at, and of the others what the index does not know yet. Synchronous: nothing else goes on
 * meanwhile, and one small file after the other by way of a pool of threads takes three times as long.
 */
class ArchiveReader {
  readonly broken: { path: string; cause: unknown }[] = [];
  readonly next = emptyIndex();
  readonly #contentDir: string;
  readonly #focus: Focus | undefined;
  readonly #known: ArchiveIndex;

  constructor(contentDir: string, focus: Focus | undefined, known: ArchiveIndex) {
    this.#contentDir = contentDir;
    this.#focus = focus;
    this.#known = known;
  }

  all<T>(folder: string, extension: string, read: (path: string) => T | null): T[] {
    const values: T[] = [];
    for (const name of filesBelow(join(this.#contentDir, folder), extension)) {
      const path = `${folder}/${name}`;
      try {
        const value = read(path);
        if (value !== null) values.push(value);
      } catch (cause) {
        this.broken.push({ path, cause });
      }
    }
    return values;
  }

  story(path: string): StoredStory | null {
    const stamp = this.#stampOf(path);
    const row = this.#known.stories.get(path);
    const isNear = this.#isNear(path);
    if (row?.stamp === stamp && !isNear && !this.#names(row.works)) {
      this.next.stories.set(path, row);
      return null;
    }
    const text = this.#read(path);
    const hash = hashOf(text);
    const same = row?.hash === hash ? row : undefined;
    const works = same?.works ?? worksIn(text);
    const story = isNear || this.#names(works) ? readStory(text, path, same?.data) : null;
    this.next.stories.set(path, { stamp, hash, works, ...(isNear ? { data: story?.data } : {}) });
    return story && { ...story, text };
  }

  /** Stories that others are to be merged into, however old, as far as they are not read already. */
  targets(stories: readonly StoredStory[]): StoredStory[] {
    const read = new Set([...stories, ...this.broken].map(({ path }) => path));
    const wanted = new Set(
      stories.flatMap(({ data: { mergeInto } }) => mergeInto ?? []).map((id) => `stories/${id}.mdx`),
    );
    if (wanted.size === 0) return [];
    return this.all('stories', '.mdx', (path) => {
      if (!wanted.has(path) || read.has(path)) return null;
      const text = this.#read(path);
      return { ...readStory(text, path), text };
    });
  }

  edition(path: string): Edition {
    const stamp = this.#stampOf(path);
    const row = this.#known.editions.get(path);
    if (row?.stamp === stamp && row.card.date !== this.#focus?.date && !this.#names(row.works)) {
      this.next.editions.set(path, row);
      return row.card;
    }
    const edition = editionSchema.parse(JSON.parse(this.#read(path)));
    const works = edition.entries.map(({ id }) => id);
    this.next.editions.set(path, { stamp, card: { ...edition, entries: [] }, works });
    const { works: wanted, date } = this.#focus ?? {};
    if (!wanted || edition.date === date) return edition;
    return { ...edition, entries: edition.entries.filter(({ id }) => wanted.has(id)) };
  }

  #read(path: string): string {
    return readFileSync(`${this.#contentDir}/${path}`, 'utf8');
  }

  #stampOf(path: string): string {
    const { size, mtimeMs } = statSync(`${this.#contentDir}/${path}`);
    return `${size}:${mtimeMs}`;
  }

  #isNear(path: string): boolean {
    if (!this.#focus) return true;
    const day = /^stories\/(\d{4})\/(\d\d)\/(\d\d)\//.exec(path)?.slice(1).join('-') ?? '';
    return day >= this.#focus.from && day <= this.#focus.date;
  }

  #names(works: readonly string[]): boolean {
    return !this.#focus || works.some((id) => id === MERGED || this.#focus?.works.has(id));
  }
}

/** Stands among the works of a story that is merged into another: a merge concerns every run. */
const MERGED = 'mergeInto';
const merging = /^["']?mergeInto["']?[ \t]*:/m;

/** The works that a text names; what YAML may set behind an id is not part of it. */
function worksIn(text: string): string[] {
  const named = text.match(/\b(?:arxiv|doi|url):[^\s"]+/g) ?? [];
  const works = new Set(named.flatMap((id) => [id, id.replace(/[',}\]]+$/, '')]));
  if (text.includes(MERGED) && merging.test(text)) works.add(MERGED);
  // A part of a text keeps the whole text in memory, and there are a year's stories of it: these are copies.
  return JSON.parse(JSON.stringify([...works]));
}

/** What became of a file that was to be written: its bytes were the same, or somebody else changed it meanwhile. */
export type Saved = 'written' | 'same' | 'edited';

/**
 * Writes a file whole or not at all, and only when its bytes change.
 * @param options.before text that the new one was made from, null where there was no file: one that says something else
 *   by now was edited and is left alone
 * @param options.dryRun only look what would be done
 */
export async function saveFile(
  path: string,
  text: string,
  options: { readonly before?: string | null | undefined; readonly dryRun?: boolean | undefined } = {},
): Promise<Saved> {
  const old = await readFile(path, 'utf8').catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT') return null;
    throw cause;
  });
  if (old === text) return 'same';
  if (options.before !== undefined && old !== options.before) return 'edited';
  if (options.dryRun) return 'written';
  await mkdir(dirname(path), { recursive: true });
  return swap(path, text, options.before) ? 'written' : 'edited';
}

/**
 * Creates a file that must not be there yet, whole or not at all.
 * @returns false where it is: nobody's file is written over
 */
export async function createFile(path: string, text: string): Promise<boolean> {
  await mkdir(dirname(path), { recursive: true });
  return swap(path, text, null);
}
