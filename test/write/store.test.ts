import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { stringify } from 'yaml';
import { mergeEdition } from '../../scripts/report/ledger.ts';
import { loadArchive, saveFile } from '../../scripts/write/store.ts';
import type { Fate } from '../../src/schemas/edition.ts';
import { scratch } from '../morning/folder.ts';
import { storyData } from '../sample.ts';

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

const works = new Set(['arxiv:2605.00001']);
const focus = { date: '2026-05-05', from: '2026-04-05', works };

/** A content folder with one story of a day on one paper. */
async function withStory(date: string, paper: string) {
  const folder = await scratch();
  const path = join(folder.path, 'stories', ...date.split('-'));
  await mkdir(path, { recursive: true });
  await writeFile(join(path, 'a.mdx'), `---\n${stringify(storyData([paper], { date }))}---\n`);
  return folder;
}

it.each([
  ['of the days before', '2026-04-05', '2605.00002', 1],
  ['of the edition itself', '2026-05-05', '2605.00002', 1],
  ['of long ago on one of the works', '2025-01-01', '2605.00001', 1],
  ['of a later day on one of the works', '2026-05-06', '2605.00001', 1],
  ['of long ago on another work', '2025-01-01', '2605.00002', 0],
])('with a focus reads stories %s', async (_, date, paper, count) => {
  await using folder = await withStory(date, paper);
  expect((await loadArchive(folder.path, focus)).stories).toHaveLength(count);
});

it('with a focus reads of other ledgers what they say of the works', async () => {
  await using folder = await scratch();
  const fates = ['arxiv:2605.00001', 'arxiv:2605.00002'].map(
    (id): Fate => ({ id, version: 1, title: id, announce: 'new', fate: 'dropped', reason: 'below-gate' }),
  );
  const found = { date: '2026-05-04', stories: [], sources: [], entries: fates, warnings: [] };
  await mkdir(join(folder.path, 'editions'));
  const edition = mergeEdition(found, null, '2026-05-04T06:00:00Z');
  await writeFile(join(folder.path, 'editions', '2026-05-04.json'), JSON.stringify(edition));
  const { editions } = await loadArchive(folder.path, focus);
  expect(editions[0]?.entries.map((e) => e.id)).toEqual(['arxiv:2605.00001']);
});
