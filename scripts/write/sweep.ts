import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { filesBelow } from './below.ts';
import { giveBack, leftover } from './swap.ts';

/**
 * Clears up after runs that were killed while they wrote: what was to be written goes, what was moved away for it comes
 * back. Only files that bear the name which a write gives are touched. A run has the folder to itself.
 * @param contentDir absolute path of `content/`
 * @param tell takes one line for people
 */
export function sweep(contentDir: string, tell: (line: string) => void): void {
  for (const folder of ['stories', 'editions']) {
    const dir = join(contentDir, folder);
    for (const name of filesBelow(dir, '')) sweepFile(join(dir, name), tell);
  }
}

function sweepFile(path: string, tell: (line: string) => void): void {
  const left = leftover(path);
  if (left?.role === 'old') {
    const kept = giveBack(path, join(dirname(path), left.name), left.hash);
    if (kept) tell(`${left.name}: was edited while an earlier run wrote it: that version is in ${kept}`);
  }
  // A story by hand is begun without waiting for a run.
  if (left?.role === 'new' && !isAtWork(left.pid)) rmSync(path, { force: true });
}

/** Whether another process has this number: a namesake, it may be, whose end comes as well. */
function isAtWork(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    return process.kill(pid, 0);
  } catch (cause) {
    return (cause as NodeJS.ErrnoException).code === 'EPERM';
  }
}
