import { existsSync, linkSync, renameSync, rmSync } from 'node:fs';
import { basename } from 'node:path';

/** Most files of one name that are kept. */
const MOST = 100;

/**
 * Moves a file beside another, under a name that nothing has: `NAME`, `NAME-2`, …
 * @returns the new name, without its folder
 * @throws what the disk says
 */
export function moveAside(from: string, name: string): string {
  for (let n = 1; n <= MOST; n += 1) {
    const to = n === 1 ? name : `${name}-${n}`;
    if (moveIfFree(from, to)) return basename(to);
  }
  throw Object.assign(new Error(`there are ${MOST} files ${name}`), { code: 'EEXIST', path: name });
}

/** Moves a file to a place where there is none; false where there is one. */
export function moveIfFree(from: string, to: string): boolean {
  try {
    // A link is made only where there is nothing, a rename would write over it.
    linkSync(from, to);
  } catch (cause) {
    const { code = '' } = cause as NodeJS.ErrnoException;
    if (code === 'EEXIST') return false;
    if (!['EPERM', 'ENOTSUP', 'ENOSYS'].includes(code)) throw cause;
    // A file system without hard links.
    if (existsSync(to)) return false;
    renameSync(from, to);
    return true;
  }
  rmSync(from);
  return true;
}
