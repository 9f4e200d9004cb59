import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { onEnd } from './ending.ts';

/**
 * Does `work` while no other process does it; a lock that a killed process left behind is taken over.
 * @param file holds the number of the process whose turn it is; gone when nobody works
 * @param onWait called once, with that number, when another process is first
 */
export async function inTurn<T>(file: string, work: () => Promise<T>, onWait: (pid: number) => void): Promise<T> {
  await mkdir(dirname(file), { recursive: true });
  for (let waited = false; !(await take(file)); waited = true) {
    const pid = Number(await readFile(file, 'utf8').catch(() => ''));
    if (!isRunning(pid)) await rm(file, { force: true });
    else if (!waited) onWait(pid);
    await setTimeout(100);
  }
  const release = () => rm(file, { force: true });
  const keep = onEnd(release);
  return work().finally(async () => {
    keep();
    await release();
  });
}

/** Whether the turn is ours. Linked, not written: the file is never there without its number. */
async function take(file: string): Promise<boolean> {
  const mine = `${file}.${process.pid}`;
  await writeFile(mine, String(process.pid));
  try {
    await link(mine, file);
    return true;
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw cause;
  } finally {
    await rm(mine, { force: true });
  }
}

/** Whether another process has this number; our own number in an old file is a namesake's. */
function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return false;
  try {
    return process.kill(pid, 0);
  } catch (cause) {
    return (cause as NodeJS.ErrnoException).code === 'EPERM';
  }
}
