import { access, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { inTurn } from '../../scripts/commands/lock.ts';
import { scratch } from '../morning/folder.ts';

const never = () => expect.unreachable('nobody else is at work');

it('holds the file while it works and removes it after', async () => {
  await using dir = await scratch();
  const file = join(dir.path, 'cache', 'build.lock');
  const holder = await inTurn(file, () => readFile(file, 'utf8'), never);
  expect(holder).toBe(String(process.pid));
  await expect(access(file)).rejects.toThrow('ENOENT');
});

it('removes the file when the work fails', async () => {
  await using dir = await scratch();
  const file = join(dir.path, 'build.lock');
  const work = inTurn(file, () => Promise.reject(new Error('no')), never);
  await expect(work).rejects.toThrow('no');
  await expect(access(file)).rejects.toThrow('ENOENT');
});

it('waits for another process that works', async () => {
  await using dir = await scratch();
  const file = join(dir.path, 'build.lock');
  await writeFile(file, String(process.ppid));
  const waited = Promise.withResolvers<number>();
  const done = inTurn(file, async () => 'done', waited.resolve);
  expect(await waited.promise).toBe(process.ppid);
  await writeFile(file, '');
  expect(await done).toBe('done');
});

it('takes over what a killed process left', async () => {
  await using dir = await scratch();
  const file = join(dir.path, 'build.lock');
  await writeFile(file, '999999999');
  expect(await inTurn(file, async () => 'done', never)).toBe('done');
});
