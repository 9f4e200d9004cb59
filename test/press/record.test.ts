import { existsSync } from 'node:fs';
import { mkdir, readFile, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { areThere, place, readRecord, remove, writeRecord } from '../../src/press/record.ts';
import { scratch } from '../morning/folder.ts';

it('reads what it wrote', async () => {
  await using folder = await scratch();
  const record = { code: 'c', rows: { '/a': ['k', { 'a/index.html': 3 }] as const } };
  writeRecord(join(folder.path, 'deep', 'record.json'), record);
  expect(readRecord(join(folder.path, 'deep', 'record.json'))).toEqual(record);
});

it('knows nothing where the record is broken', async () => {
  await using folder = await scratch();
  await writeFile(join(folder.path, 'record.json'), '{"code":');
  expect(readRecord(join(folder.path, 'record.json'))).toBeNull();
});

it('writes files with the folders that they need and gives their sizes in bytes', async () => {
  await using folder = await scratch();
  expect(place(folder.path, [{ path: '/a/b/index.html', bytes: 'é' }])).toEqual({ 'a/b/index.html': 2 });
  expect(await readFile(join(folder.path, 'a/b/index.html'), 'utf8')).toBe('é');
});

it('leaves a file that says the same as it is', async () => {
  await using folder = await scratch();
  const path = join(folder.path, 'a.txt');
  await writeFile(path, 'same');
  await utimes(path, 1, 1);
  place(folder.path, [{ path: '/a.txt', bytes: 'same' }]);
  expect((await stat(path)).mtimeMs).toBe(1000);
});

it('writes over a file of the same size that says something else', async () => {
  await using folder = await scratch();
  await writeFile(join(folder.path, 'a.txt'), 'one');
  place(folder.path, [{ path: '/a.txt', bytes: 'two' }]);
  expect(await readFile(join(folder.path, 'a.txt'), 'utf8')).toBe('two');
});

it.each([
  [{ 'a.txt': 3 }, true],
  [{ 'a.txt': 4 }, false],
  [{ 'a.txt': 3, 'b.txt': 1 }, false],
])('%o are there: %s', async (files, there) => {
  await using folder = await scratch();
  await writeFile(join(folder.path, 'a.txt'), 'one');
  expect(areThere(folder.path, files)).toBe(there);
});

it('takes away the files that no row has any more, with the folders that they leave empty', async () => {
  await using folder = await scratch();
  for (const name of ['gone/index.html', 'stays/index.html', 'stays/old.json']) {
    await mkdir(join(folder.path, name, '..'), { recursive: true });
    await writeFile(join(folder.path, name), 'x');
  }
  const before = {
    '/gone': ['k', { 'gone/index.html': 1 }],
    '/stays': ['k', { 'stays/index.html': 1, 'stays/old.json': 1 }],
  } as const;
  remove(folder.path, before, { '/stays': ['l', { 'stays/index.html': 1 }] });
  expect(['gone', 'stays/index.html', 'stays/old.json'].map((name) => existsSync(join(folder.path, name)))).toEqual([
    false,
    true,
    false,
  ]);
});

it('takes away nothing that one row lost and another has', async () => {
  await using folder = await scratch();
  await writeFile(join(folder.path, 'a.txt'), 'x');
  remove(folder.path, { '/one': ['k', { 'a.txt': 1 }] }, { '/two': ['k', { 'a.txt': 1 }] });
  expect(existsSync(join(folder.path, 'a.txt'))).toBe(true);
});
