import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { chmod, mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { scratch, snapshot } from '../morning/folder.ts';
import { childRun, contentIn, serveAnnouncement, wholeRun } from './run.ts';

vi.setConfig({ testTimeout: 60_000 });

let folder: Awaited<ReturnType<typeof scratch>>;
beforeAll(async () => {
  folder = await scratch();
});
afterAll(() => folder[Symbol.asyncDispose]());

/** A content folder to run in; below one folder they share what was compiled. */
async function ready(name: string, below = folder.path): Promise<string> {
  const dir = join(below, name);
  await mkdir(join(dir, 'stories'), { recursive: true });
  return contentIn(dir, await serveAnnouncement());
}

const leftovers = async (dir: string) =>
  (await readdir(dir, { recursive: true })).filter((name) => /lemma-/.test(name));

it('a disk that is full in the middle of a run is named, with what to do', async () => {
  const dir = await ready('refused');
  // While the third story is written.
  const { code, err } = await childRun(dir, { fault: 'ENOSPC', step: 20 });
  expect([code, err.split('\n').at(-2)]).toEqual([
    75,
    expect.stringMatching(`^error: disk: ${dir}/stories/\\S+: ENOSPC: make room on the disk, then run it again`),
  ]);
  expect(await leftovers(dir)).toEqual([]);
});

/** What a run writes below a content folder, by path. */
const written = async (dir: string) =>
  Object.entries(await snapshot(dir)).filter(([name]) => /^(?:stories|editions)/.test(name));

/** What an undisturbed run writes. */
let undisturbed: ReturnType<typeof written> | undefined;
async function whole() {
  const dir = await ready('undisturbed');
  await wholeRun(dir);
  return written(dir);
}

const bytesOf = (files: readonly (readonly [string, string])[]) =>
  files.reduce((sum, [, text]) => sum + Buffer.byteLength(text), 0);

it.each([
  ['that is full from the start', () => 0, 'stories'],
  ['on which two stories have room', (files: number) => files / 3, 'stories'],
  [
    'on which all stories have room and the ledger has none',
    (files: number, ledger: number) => files - ledger,
    'editions',
  ],
])('a disk %s leaves whole files, and the next run completes them', async (name, room, where) => {
  const small = await ready(`small ${name}`);
  undisturbed ??= whole();
  const files = await undisturbed;
  const ledger = files.filter(([path]) => path.startsWith('editions'));
  const { code, err } = await childRun(small, {
    fault: 'ENOSPC',
    room: Math.floor(room(bytesOf(files), bytesOf(ledger))),
  });
  expect([code, err.split('\n').at(-2)]).toEqual([
    75,
    expect.stringMatching(`^error: disk: ${small}/${where}/\\S+: ENOSPC: make room on the disk, then run it again`),
  ]);
  const left = await written(small);
  expect(left.filter(([path, text]) => new Map(files).get(path) !== text)).toEqual([]);
  await wholeRun(small);
  expect(await written(small)).toEqual(files);
});

/** Some kernels mount such a disk and let it grow. */
function isFull(dir: string): boolean {
  const file = join(dir, 'much');
  try {
    writeFileSync(file, Buffer.alloc(65_536));
    return false;
  } catch {
    return true;
  } finally {
    rmSync(file, { force: true });
  }
}

/** Mounts a disk of 12 KiB, which the third story fills; null where this machine does not. */
function mountSmall(at: string): Disposable | null {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=12k', 'tmpfs', at], { stdio: 'ignore' });
  } catch {
    return null;
  }
  const mounted = { [Symbol.dispose]: () => void execFileSync('umount', [at]) };
  if (isFull(at)) return mounted;
  mounted[Symbol.dispose]();
  return null;
}

it('a disk that is full stops the run, leaves whole stories, and the next run completes them', async (context) => {
  const dir = await ready('small');
  using small = mountSmall(join(dir, 'stories'));
  if (!small) return context.skip('this machine mounts no disk of 12 KiB');
  const { code, err } = await childRun(dir);
  expect([code, err.split('\n').at(-2)]).toEqual([75, expect.stringContaining(': ENOSPC: make room on the disk')]);
  const stories = Object.entries(await snapshot(join(dir, 'stories')));
  expect(stories.length).toBeGreaterThan(0);
  execFileSync('mount', ['-o', 'remount,size=1m', join(dir, 'stories')]);
  await wholeRun(dir);
  expect(await snapshot(join(dir, 'stories'))).toMatchObject(Object.fromEntries(stories));
  expect(await leftovers(dir)).toEqual([]);
});

it('a folder that may not be written to is named, and nothing is changed', async (context) => {
  const nobody = 65_534;
  await using own = await scratch();
  await chmod(own.path, 0o777);
  const dir = await ready('content', own.path);
  await chmod(join(dir, 'stories'), 0o555);
  const before = await snapshot(dir);
  const isRoot = process.getuid?.() === 0;
  if (process.platform === 'win32') return context.skip('Windows knows no such leave');
  const { code, err } = await childRun(dir, isRoot ? { uid: nobody } : {});
  expect([code, err.split('\n').at(-2)]).toEqual([
    75,
    expect.stringMatching(`^error: disk: ${dir}/stories\\S*: EACCES: give this user leave to read and write there`),
  ]);
  expect(await snapshot(dir)).toEqual(before);
});

it('of two runs at once one waits, and together they write what one writes', async () => {
  const [one, two] = [await ready('one'), await ready('two')];
  await wholeRun(one);
  const runs = await Promise.all([childRun(two), childRun(two)]);
  expect(runs.map(({ code }) => code)).toEqual([0, 0]);
  expect(runs.filter(({ err }) => err.includes('another run is at work'))).toHaveLength(1);
  const written = async (dir: string) => [await snapshot(join(dir, 'stories')), await snapshot(join(dir, 'editions'))];
  expect(await written(two)).toEqual(await written(one));
});
