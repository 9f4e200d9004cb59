import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { projectDir, scratchDir } from '../../scripts/commands/paths.ts';
import { scratch, tablesIn } from '../morning/folder.ts';

// Each starts the whole command, which a busy machine takes its time for.
vi.setConfig({ testTimeout: 60_000 });

/** Scratch folders of one process: other tests have theirs at the same time. */
const scratches = async ({ pid }: ChildProcess) =>
  (await readdir(scratchDir).catch(() => [])).filter((name) => name.startsWith(`sample-${pid}-`));

/** Starts on a content folder whose one source does not answer. */
async function startSample(dir: string) {
  await tablesIn(dir);
  const row = {
    id: 'gone',
    name: 'Gone',
    url: 'http://127.0.0.1:1/',
    tier: 1,
    kind: 'feed',
    allowPrivateNetwork: true,
  };
  await writeFile(join(dir, 'sources.yaml'), JSON.stringify([row]));
  return spawn(process.execPath, ['scripts/cli.ts', 'start', '--content', dir], { cwd: projectDir });
}

it('leaves nothing behind when it is ended in the middle of building the sample', async () => {
  await using dir = await scratch();
  const start = await startSample(dir.path);
  const exited = once(start, 'exit');
  // The summary line closes the run: the build has begun after it.
  for await (const chunk of start.stdout) if (String(chunk).includes('files written')) break;
  expect(await scratches(start)).toHaveLength(1);
  start.kill('SIGTERM');
  expect(await exited).toEqual([null, 'SIGTERM']);
  expect(await scratches(start)).toEqual([]);
});

it('leaves nothing behind, itself neither, when the sample cannot be built', async () => {
  await using dir = await scratch();
  await mkdir(join(dir.path, 'pages'));
  await writeFile(join(dir.path, 'pages', 'about.mdx'), '{');
  const start = await startSample(dir.path);
  expect(await once(start, 'exit')).toEqual([65, null]);
  expect(await scratches(start)).toEqual([]);
});
