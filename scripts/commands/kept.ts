import { readdir, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { pruneVectors } from '../embed/prune.ts';

/** Days after which what no run has used is thrown away: three times as long as a story can still be gone on with. */
export const KEPT_DAYS = 90;

/** Notes that a file was used now, which its time of change tells the runs to come; without that it goes earlier. */
export async function markUsed(file: string, now: Date): Promise<void> {
  await utimes(file, now, now).catch(() => undefined);
}

/**
 * Throws away models' answers, vectors and papers that no run has used for `KEPT_DAYS`. Each could be had again; what
 * cannot be thrown away stays, and fails nothing.
 * @param cacheDir absolute path of `.cache`
 */
export async function pruneCache(cacheDir: string, now: Date): Promise<void> {
  const before = new Date(now.getTime() - KEPT_DAYS * 86_400_000);
  await Promise.all(['answers', 'papers'].map((name) => pruneFiles(join(cacheDir, name), before)));
  pruneVectors(join(cacheDir, 'embeddings'), before);
}

async function pruneFiles(dir: string, before: Date): Promise<void> {
  const files = await readdir(dir, { recursive: true, withFileTypes: true }).catch(() => []);
  for (const file of files.filter((one) => one.isFile())) {
    const path = join(file.parentPath, file.name);
    const used = await stat(path).catch(() => null);
    if (used && used.mtime < before) await rm(path, { force: true }).catch(() => undefined);
  }
}
