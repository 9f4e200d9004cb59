import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { Loader, LoaderContext } from 'astro/loaders';
import type { z } from 'zod';

/** What the store keeps of one file, beside `hash`, the SHA-256 of its text. */
export interface Kept {
  readonly id: string;
  readonly data: Record<string, unknown>;
}

/** Files of one folder, read by our own reader and kept outside Vite's module graph. */
export interface FolderOptions {
  /** Of the folder below the content's; one that is not there has no files. */
  readonly name: string;
  /** How the files' names end, with the dot. */
  readonly extension: string;
  /** Raised when `read` keeps other things of the same file: entries kept from an earlier build are then read again. */
  readonly version: number;
  /** Schema of what is kept, with its `hash`. */
  readonly card: z.ZodType<Record<string, unknown>>;
  /**
   * What to keep of a file.
   * @throws with the place and the fix in its message: the file is reported and left out
   */
  readonly read: (text: string, path: string) => Kept;
}

/** The same in a place: `folder` is an absolute path. */
type OneFolder = FolderOptions & { readonly folder: string };

/**
 * A loader that reads a file again only when its size or time has changed, so that the morning after costs one `stat` a
 * file; one that still says the same (a fresh checkout) is not parsed again. A bad file never stops the build.
 */
export function folderLoader(format: FolderOptions, folder: string): Loader {
  const options = { ...format, folder };
  return {
    name: options.name,
    load: async (context) => {
      await syncFolder(options, context);
      watchFolder(options, context);
    },
  };
}

async function syncFolder(options: OneFolder, context: LoaderContext): Promise<void> {
  const { store, logger } = context;
  const known = new Map(store.values().map((entry) => [entry.filePath, entry] as const));
  const ids = new Set<string>();
  for (const path of await filesOf(options)) {
    try {
      const file = { path: relative(process.cwd(), path), stamp: await stampOf(path, options.version) };
      const before = known.get(file.path);
      ids.add(before?.digest === file.stamp ? before.id : await keep(options, context, file, before));
    } catch (error) {
      logger.error(`left out: ${error instanceof Error ? error.message : error}`);
    }
  }
  for (const id of store.keys()) if (!ids.has(id)) store.delete(id);
}

/** Paths of the files, sorted, so that two builds meet them in one order. */
export async function filesOf({ folder, extension }: Pick<OneFolder, 'folder' | 'extension'>): Promise<string[]> {
  const names = await readdir(folder, { recursive: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  const wanted = names.filter((name) => name.endsWith(extension));
  return wanted.sort((a, b) => (a < b ? -1 : 1)).map((name) => join(folder, name));
}

/** What a file that has not been touched still has. */
async function stampOf(path: string, version: number): Promise<string> {
  const { size, mtimeMs } = await stat(path);
  return `${version}:${size}:${mtimeMs}`;
}

async function keep(
  options: OneFolder,
  { store, parseData }: LoaderContext,
  file: { readonly path: string; readonly stamp: string },
  before: DataEntry | undefined,
): Promise<string> {
  const text = await readFile(file.path, 'utf8');
  const hash = hashOf(options, text);
  if (before?.data.hash === hash) {
    store.set({ ...before, digest: file.stamp });
    return before.id;
  }
  const kept = options.read(text, file.path);
  const data = await parseData({ id: kept.id, data: { ...kept.data, hash }, filePath: file.path });
  store.set({ id: kept.id, data, filePath: file.path, digest: file.stamp });
  return kept.id;
}

/** Hash of what is read of a file. */
export const hashOf = ({ version }: Pick<FolderOptions, 'version'>, text: string): string =>
  createHash('sha256').update(`${version}\n${text}`).digest('hex').slice(0, 32);

type DataEntry = ReturnType<LoaderContext['store']['values']>[number];

/** Changes are read one after the other: two readings at once would each drop what the other has just found. */
function watchFolder(options: OneFolder, context: LoaderContext): void {
  let last: Promise<void> = Promise.resolve();
  context.watcher?.add(options.folder);
  context.watcher?.on('all', (_event, path) => {
    if (!path.startsWith(options.folder + sep) || !path.endsWith(options.extension)) return;
    last = last
      .then(() => syncFolder(options, context))
      .catch((error: unknown) =>
        context.logger.error(`${options.name}: ${error instanceof Error ? error.message : error}`),
      );
  });
}
