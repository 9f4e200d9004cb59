import { readdir, readFile, stat } from 'node:fs/promises';
import type { Edition } from '../schemas/edition.ts';
import { type Contents, contentMessages } from '../story/check/content.ts';
import { readStory, type StoryFile } from '../story/file.ts';
import type { StoryMessage } from '../story/message.ts';
import { readLedger } from './ledger.ts';
import { contentPath } from './settings.ts';
import { feeds, kinds, tiers, topics } from './tables.ts';

/** A file as it was read: its value, or why there is none. */
type Read<T> = { readonly value: T } | { readonly cause: unknown };

// The dev server asks after each change; a file that has not been touched is not read again.
const known = new Map<string, { readonly stamp: string; readonly read: Read<unknown> }>();

/** All of the content, held drafts and files that cannot be used included; for the dev server. */
export async function readContents(): Promise<Contents> {
  const broken: { path: string; cause: unknown }[] = [];
  const all = async <T>(folder: string, ending: string, parse: (text: string, path: string) => T): Promise<T[]> => {
    const reads = (await namesIn(folder, ending)).map(async (path) => ({ path, ...(await readOnce(path, parse)) }));
    return (await Promise.all(reads)).flatMap((file) => {
      if ('value' in file) return [file.value];
      broken.push({ path: file.path, cause: file.cause });
      return [];
    });
  };
  const ids = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id);
  return {
    stories: await all<StoryFile>('stories', '.mdx', readStory),
    editions: await all<Edition>('editions', '.json', readLedger),
    broken,
    ...{ topics: topics(), tiers: tiers(), kinds: ids(kinds()), sources: ids(feeds()) },
    pages: (await namesIn('pages', '.mdx')).map((path) => path.slice('pages/'.length, -'.mdx'.length)),
  };
}

/**
 * What the check says of some files; all where not said which.
 * @returns paths below `content/`
 */
export async function messagesOf(contents: Contents, only?: ReadonlySet<string>): Promise<StoryMessage[]> {
  return contentMessages(contents, (path) => readFile(contentPath(path), 'utf8'), only);
}

async function namesIn(folder: string, ending: string): Promise<string[]> {
  const names = await readdir(contentPath(folder), { recursive: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  return names
    .filter((name) => name.endsWith(ending))
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .sort();
}

async function readOnce<T>(path: string, parse: (text: string, path: string) => T): Promise<Read<T>> {
  try {
    const { size, mtimeMs } = await stat(contentPath(path));
    const stamp = `${size}:${mtimeMs}`;
    const before = known.get(path);
    if (before?.stamp === stamp) return before.read as Read<T>;
    const read = parsed(await readFile(contentPath(path), 'utf8'), path, parse);
    known.set(path, { stamp, read });
    return read;
  } catch (cause) {
    return { cause };
  }
}

function parsed<T>(text: string, path: string, parse: (text: string, path: string) => T): Read<T> {
  try {
    return { value: parse(text, path) };
  } catch (cause) {
    return { cause };
  }
}
