import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { keepRows, rowsOfDay } from '../../src/search/build/rows.ts';
import { readStory } from '../../src/story/file.ts';

const folder = resolve('test/fixtures/site-content/stories');
const name = '2026/05/04/an-older-story-by-hand.mdx';
let dir: string;

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'lemma-rows-'));
});

afterEach(() => rm(dir, { recursive: true, force: true }));

const rows = (cache: string) => rowsOfDay(folder, [name], join(dir, cache));

async function kept(text: string, story = readStory(text, name)): Promise<void> {
  keepRows([{ name, text, story }], join(dir, 'kept'));
}

it('what was kept of a story is what a reading of it gives', async () => {
  await kept(await readFile(join(folder, name), 'utf8'));
  expect(rows('kept')).toEqual(rows('read'));
  expect(rows('kept')).toHaveLength(1);
});

it('what was kept is not read again', async () => {
  const text = await readFile(join(folder, name), 'utf8');
  const other = readStory(text, name);
  await kept(text, { ...other, data: { ...other.data, score: { ...other.data.score, total: 7 } } });
  expect(rows('kept').map(({ score }) => score)).toEqual([7]);
});

it('what was kept of another text is not taken', async () => {
  await kept(`${await readFile(join(folder, name), 'utf8')}\nMore.\n`);
  expect(rows('kept')).toEqual(rows('read'));
});
