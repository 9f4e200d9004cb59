import { link, rm } from 'node:fs/promises';
import { basename } from 'node:path';

/** Most files of one name that are kept. */
const MOST = 100;

/**
 * Moves a file that cannot be read beside itself, under a name that nothing has: `NAME.unreadable`, `NAME.unreadable-2`, …
 * @returns the new name, without its folder
 * @throws what the disk says
 */
export async function moveAside(path: string): Promise<string> {
  for (let n = 1; ; n += 1) {
    const to = `${path}.unreadable${n === 1 ? '' : `-${n}`}`;
    try {
      // A link is made only where there is nothing, a rename would write over it.
      await link(path, to);
      await rm(path);
      return basename(to);
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code !== 'EEXIST' || n === MOST) throw cause;
    }
  }
}
