import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { inTurn } from '../../scripts/commands/lock.ts';
import { scratch } from '../morning/folder.ts';

const never = () => expect.unreachable('nobody else is at work');
const module = new URL('../../scripts/commands/lock.ts', import.meta.url).href;

/** Another process that is at work under the lock until it is killed. */
async function otherProcess(file: string) {
  const code = `
    import(${JSON.stringify(module)}).then(({ inTurn }) => inTurn(${JSON.stringify(file)}, () => {
      console.log('at work');
      return new Promise(() => setInterval(() => undefined, 1000));
    }, () => undefined));`;
  const child = spawn(process.execPath, ['-e', code], { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  await once(child.stdout, 'data');
  return child;
}

it('gives the result of the work', async () => {
  await using dir = await scratch();
  expect(await inTurn(join(dir.path, 'cache', 'build.lock'), async () => 'done', never)).toBe('done');
});

it('is free again when the work has failed', async () => {
  await using dir = await scratch();
  const file = join(dir.path, 'build.lock');
  await expect(inTurn(file, () => Promise.reject(new Error('no')), never)).rejects.toThrow('no');
  expect(await inTurn(file, async () => 'done', never)).toBe('done');
});

it('does one work after the other', async () => {
  await using dir = await scratch();
  const file = join(dir.path, 'build.lock');
  const [begun, waits] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const said: string[] = [];
  const work = async () => {
    begun.resolve();
    await waits.promise;
    said.push('first');
  };
  const first = inTurn(file, work, never);
  await begun.promise;
  // The first ends only when the second has said that it waits.
  await Promise.all([first, inTurn(file, async () => said.push('second'), waits.resolve)]);
  expect(said).toEqual(['first', 'second']);
});

it('waits for another process, and goes on when that one is killed', async () => {
  await using dir = await scratch();
  const file = join(dir.path, 'build.lock');
  const other = await otherProcess(file);
  expect(
    await inTurn(
      file,
      async () => 'done',
      () => void other.kill('SIGKILL'),
    ),
  ).toBe('done');
});

it.each([
  ['names a process that is gone', '999999999'],
  ['names a process that lives, but is another one: its number was given again', String(process.ppid)],
  ['names our own number', String(process.pid)],
  ['was written on another host', `1@not-${hostname()}`],
  ['is empty', ''],
])('takes its turn at once where a file was left behind that %s', async (_, text) => {
  await using dir = await scratch();
  const file = join(dir.path, 'build.lock');
  await writeFile(file, text);
  expect(await inTurn(file, async () => 'done', never)).toBe('done');
});

it('names the file where it cannot be made', async () => {
  await using dir = await scratch();
  const file = join(dir.path, 'a-file', 'build.lock');
  await writeFile(join(dir.path, 'a-file'), '');
  await expect(inTurn(file, async () => 'done', never)).rejects.toMatchObject({ path: join(dir.path, 'a-file') });
});
