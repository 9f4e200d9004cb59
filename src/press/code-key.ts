import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { contentPath, siteAddress } from '../lib/settings.ts';

/** Files beside `src/` that say how it is bundled. */
const BESIDE = ['astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'];

/**
 * Hash of all that turns content into pages: the site's code and public files, the pages of `content/pages`, the packages,
 * the address, the version of Node. What has the same key is bundled to the same bytes.
 * @param root the project's folder
 */
export function codeKey(root: string): string {
  const sum = createHash('sha256').update(`${process.version}\n${JSON.stringify(siteAddress())}`);
  for (const folder of [join(root, 'src'), join(root, 'public'), contentPath('pages')]) addFolder(sum, folder);
  for (const name of BESIDE) sum.update(`\n${name}\n`).update(bytesOf(join(root, name)));
  return sum.digest('hex').slice(0, 24);
}

function addFolder(sum: ReturnType<typeof createHash>, folder: string): void {
  for (const path of filesBelow(folder)) sum.update(`\n${relative(folder, path)}\n`).update(bytesOf(path));
}

/** Sorted paths of all files below a folder; none where there is no such folder. */
export function filesBelow(folder: string): string[] {
  const entries = nothingOnMissing(() => readdirSync(folder, { recursive: true, withFileTypes: true }), []);
  const files = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  return files.sort((a, b) => (a < b ? -1 : 1));
}

/** A site that is built from a copy of `src/` has no lockfile beside it. */
const bytesOf = (path: string): Buffer => nothingOnMissing(() => readFileSync(path), Buffer.alloc(0));

function nothingOnMissing<T>(read: () => T, nothing: T): T {
  try {
    return read();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return nothing;
    throw error;
  }
}
