import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { saveFile } from '../../scripts/write/store.ts';
import { scratch } from '../morning/folder.ts';

/** A folder with one file in it. */
async function withFile(text: string) {
  const folder = await scratch();
  const path = join(folder.path, 'story.mdx');
  await mkdir(folder.path, { recursive: true });
  await writeFile(path, text);
  return { folder, path };
}

it('writes a file that is as it was when it was read', async () => {
  const { folder, path } = await withFile('old');
  await using _ = folder;
  expect(await saveFile(path, 'new', { before: 'old' })).toBe('written');
});

it('leaves a file alone that was edited since it was read', async () => {
  const { folder, path } = await withFile('mine');
  await using _ = folder;
  await saveFile(path, 'new', { before: 'old' });
  expect(await readFile(path, 'utf8')).toBe('mine');
});

it('leaves a file alone that came since its place was free', async () => {
  const { folder, path } = await withFile('mine');
  await using _ = folder;
  expect(await saveFile(path, 'new', { before: null })).toBe('edited');
});

it('says that a file has the bytes already', async () => {
  const { folder, path } = await withFile('same');
  await using _ = folder;
  expect(await saveFile(path, 'same', { before: 'same' })).toBe('same');
});

it('only looks in a dry run', async () => {
  const { folder, path } = await withFile('old');
  await using _ = folder;
  await saveFile(path, 'new', { dryRun: true });
  expect(await readFile(path, 'utf8')).toBe('old');
});
