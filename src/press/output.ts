import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { astroCache } from '../lib/settings.ts';
import { filesBelow } from './code-key.ts';
import type { Files } from './record.ts';

/** Of each folder that a site is written to its own record, in the cache. */
export function recordOf(out: string): string {
  return join(astroCache(), 'sites', `${createHash('sha256').update(out).digest('hex').slice(0, 12)}.json`);
}

/** Empties a folder of which nothing is known. */
export function empty(out: string): void {
  const names = existsSync(out) ? readdirSync(out) : [];
  for (const name of names) if (name !== '.git') rmSync(join(out, name), { recursive: true });
}

/** Copies files to the site as they are, those of another size: what is in a bundle never changes. */
export function copyFiles(from: string, out: string): Files {
  const files: Record<string, number> = {};
  for (const path of filesBelow(from)) {
    const name = relative(from, path);
    const { size } = statSync(path);
    const to = join(out, name);
    if (statSync(to, { throwIfNoEntry: false })?.size !== size) {
      mkdirSync(dirname(to), { recursive: true });
      copyFileSync(path, to);
    }
    files[name] = size;
  }
  return files;
}
