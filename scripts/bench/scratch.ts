import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { scratchDir } from '../commands/paths.ts';

/** A folder that is removed when it is disposed of. */
export interface Scratch extends AsyncDisposable {
  readonly path: string;
}

/** Makes a new folder below the project, where node_modules is found. */
export async function newFolder(home = join(scratchDir, 'bench')): Promise<Scratch> {
  await mkdir(home, { recursive: true });
  const path = await mkdtemp(join(home, 'run-'));
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) };
}

/** Runs something in such a folder. */
export async function inFolder<T>(run: (dir: string) => Promise<T>): Promise<T> {
  await using dir = await newFolder();
  return await run(dir.path);
}
