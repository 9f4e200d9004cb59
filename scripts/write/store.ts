import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { type Edition, editionSchema } from '../../src/schemas/edition.ts';
import { readStory } from '../../src/story/file.ts';
import type { StoredStory } from '../model.ts';

/** What is in `content/`: the only state that is kept. */
export interface Archive {
  readonly stories: readonly StoredStory[];
  readonly editions: readonly Edition[];
  /** Files that cannot be read, by their path: they are left alone. */
  readonly broken: readonly { readonly path: string; readonly cause: unknown }[];
}

/** Reads every story and edition below `contentDir`, sorted by path. A file that is wrong is listed, not thrown. */
export async function loadArchive(contentDir: string): Promise<Archive> {
  const broken: { path: string; cause: unknown }[] = [];
  const read = async <T>(path: string, parse: (text: string) => T): Promise<T[]> => {
    try {
      return [parse(await readFile(join(contentDir, path), 'utf8'))];
    } catch (cause) {
      broken.push({ path, cause });
      return [];
    }
  };
  const stories: StoredStory[] = [];
  for (const path of await filesBelow(join(contentDir, 'stories'), '.mdx')) {
    stories.push(...(await read(`stories/${path}`, (text) => ({ ...readStory(text, `stories/${path}`), text }))));
  }
  const editions: Edition[] = [];
  for (const path of await filesBelow(join(contentDir, 'editions'), '.json')) {
    editions.push(...(await read(`editions/${path}`, (text) => editionSchema.parse(JSON.parse(text)))));
  }
  return { stories, editions, broken };
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
  await writeFileAtomic(path, text);
  return 'written';
}

/** Paths below `dir` that end in `extension`, relative, with forward slashes, sorted; none where there is no folder. */
async function filesBelow(dir: string, extension: string): Promise<string[]> {
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
 * Creates a file that must not be there yet.
 * @throws Error with code EEXIST where it is: nobody's file is written over
 */
export async function createFile(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text, { flag: 'wx' });
}
