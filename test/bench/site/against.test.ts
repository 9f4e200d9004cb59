import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { eleventy } from '../../../scripts/bench/site/eleventy.ts';
import { stock } from '../../../scripts/bench/site/stock.ts';
import { storyFiles } from '../../../scripts/bench/site/stories.ts';
import { readStory } from '../../../src/story/file.ts';

const COUNT = 8;
let dir = '';

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'against-'));
  await (await stock(join(dir, 'stock'), 1)).write(0, COUNT);
  await (await eleventy(join(dir, 'eleventy'), 1)).write(0, COUNT);
});

afterAll(() => rm(dir, { recursive: true }));

const own = [...storyFiles(0, COUNT, { topics: ['a'] })]
  .filter(({ path }) => path.endsWith('.mdx'))
  .map(({ path, text }) => readStory(text, path));

/** Texts below the frontmatter of all stories of a folder, in the order of their numbers. */
async function bodies(folder: string, ending: string): Promise<string[]> {
  const names = (await readdir(join(dir, folder), { recursive: true })).filter((name) => name.endsWith(ending)).sort();
  const texts = await Promise.all(names.map((name) => readFile(join(dir, folder, name), 'utf8')));
  return texts.map((text) => text.split(/^---$/m).slice(2).join('---'));
}

/** Words and formulas without the tags around them, and without what stands for the tag of a symbol. */
function words(body: string): string[] {
  const symbols = body.replaceAll(/<Symbol tex="([^"]*)">/g, (_, tex) => `$${tex}$: `);
  return symbols
    .replaceAll(/<\/?[a-z][^>]*>/gi, ' ')
    .replaceAll(/^- /gm, '')
    .trim()
    .split(/\s+/);
}

it.each([
  ['stock/src/data/stories', '.mdx'],
  ['eleventy/src/stories', '.md'],
])('%s has the same stories, word by word', async (folder, ending) => {
  const theirs = await bodies(folder, ending);
  expect(theirs.map(words)).toEqual(own.map(({ body }) => words(body)));
});

it('leaves no block of the palette to others', async () => {
  const theirs = await bodies('stock/src/data/stories', '.mdx');
  expect(theirs.filter((body) => /<\/?[A-Z]/.test(body))).toEqual([]);
});

it('gives them the headline that the page shows', async () => {
  const text = await readFile(join(dir, 'eleventy/src/stories/2025/05/05/story-000003.md'), 'utf8');
  expect(text).toContain(`title: ${own[3]?.data.title}\n`);
});

it('edits one story', async () => {
  await (await stock(join(dir, 'stock'), 1)).edit(5);
  const text = await readFile(join(dir, 'stock/src/data/stories/2025/05/05/story-000005.mdx'), 'utf8');
  expect(text).toMatch(/^---\ntitle: 'A headline by hand'\n/);
});
