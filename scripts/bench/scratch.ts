import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { scratchDir } from '../commands/paths.ts';

/** Runs something in a new folder below the project, where node_modules is found, and removes it. */
export async function inFolder<T>(run: (dir: string) => Promise<T>, home = join(scratchDir, 'bench')): Promise<T> {
  await mkdir(home, { recursive: true });
  const dir = await mkdtemp(join(home, 'run-'));
  try {
    return await run(dir);
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}
