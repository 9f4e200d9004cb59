import { mkdir, readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Edition, editionSchema } from '../../src/schemas/edition.ts';
import { readStory } from '../../src/story/file.ts';
import type { StoredStory } from '../model.ts';
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
 */
export async function loadArchive(contentDir: string, focus?: Focus): Promise<Archive> {
  const broken: { path: string; cause: unknown }[] = [];
  const below = async (folder: string, extension: string) =>
    (await filesBelow(join(contentDir, folder), extension)).map((name) => `${folder}/${name}`);
  const readAll = async <T>(paths: readonly string[], parse: (text: string, path: string) => T | null) => {
    const values: T[] = [];
    for (const path of paths) {
      try {
        const value = parse(await readFile(join(contentDir, path), 'utf8'), path);
        if (value !== null) values.push(value);
      } catch (cause) {
        broken.push({ path, cause });
      }
    }
    return values;
  };
  const paths = await below('stories', '.mdx');
  const near = await readAll(paths, (text, path) => storyIn(text, path, focus));
  const read = new Set([...near, ...broken].map(({ path }) => path));
  const wanted = new Set(near.map(({ data: { mergeInto } }) => `stories/${mergeInto}.mdx`));
  const far = paths.filter((path) => wanted.has(path) && !read.has(path));
  const into = await readAll(far, (text, path) => ({ ...readStory(text, path), text }));
  const stories = [...near, ...into].sort((a, b) => (a.path < b.path ? -1 : 1));
  const editions = await readAll(await below('editions', '.json'), (text) => editionIn(text, focus));
  return { stories, editions, broken };
}

/** A merge concerns a run however long ago its stories were. */
const MERGED = /^(?:mergeInto|"mergeInto"|'mergeInto'):/m;

function storyIn(text: string, path: string, focus: Focus | undefined): StoredStory | null {
  const day = /^stories\/(\d{4})\/(\d\d)\/(\d\d)\//.exec(path)?.slice(1).join('-') ?? '';
  const near = !focus || (day >= focus.from && day <= focus.date);
  return near || MERGED.test(text) || mentions(text, focus.works) ? { ...readStory(text, path), text } : null;
}

/** Whether a text names one of the works; what YAML may set behind an id is not part of it. */
function mentions(text: string, works: ReadonlySet<string>): boolean {
  return (text.match(/\b(?:arxiv|doi|url):[^\s"]+/g) ?? []).some(
    (id) => works.has(id) || works.has(id.replace(/[',}\]]+$/, '')),
  );
}

function editionIn(text: string, focus: Focus | undefined): Edition {
  const edition = editionSchema.parse(JSON.parse(text));
  if (!focus || edition.date === focus.date) return edition;
  return { ...edition, entries: edition.entries.filter(({ id }) => focus.works.has(id)) };
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

/** Paths below `dir` that end in `extension`, relative, with forward slashes, sorted; none where there is no folder. */
export async function filesBelow(dir: string, extension: string): Promise<string[]> {
  const names = await readdir(dir, { recursive: true }).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT') return [];
    throw cause;
  });
  return names
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith(extension))
    .sort();
}

/**
 * Creates a file that must not be there yet, whole or not at all.
 * @returns false where it is: nobody's file is written over
 */
export async function createFile(path: string, text: string): Promise<boolean> {
  await mkdir(dirname(path), { recursive: true });
  return swap(path, text, null);
}
