import { beforeAll, expect, it } from 'vitest';
import type { RawFeed, StoredStory } from '../../scripts/model.ts';
import { loadArchive } from '../../scripts/write/store.ts';
import type { Edition } from '../../src/schemas/edition.ts';
import { rowFor } from '../fetch/server.ts';
import { batch, papersOf } from './batch.ts';
import { scratch } from './folder.ts';
import { morningOn } from './one-feed.ts';

/** Edition day, and the day whose batch is served then; null for an empty feed. */
const MORNINGS: readonly (readonly [date: string, served: string | null])[] = [
  ['2026-05-04', '2026-05-04'],
  ['2026-05-05', '2026-05-05'],
  ['2026-05-06', '2026-05-06'],
  ['2026-05-07', '2026-05-07'],
  ['2026-05-08', '2026-05-08'],
  ['2026-05-09', null],
  ['2026-05-11', '2026-05-11'],
  ['2026-05-12', '2026-05-11'],
  ['2026-05-13', '2026-05-13'],
  ['2026-05-14', '2026-05-14'],
  ['2026-05-15', null],
  ['2026-05-18', '2026-05-18'],
];
const CATEGORIES = ['cs.LG', 'cs.CL'];

const feed = (category: string, date: string, served: string | null): RawFeed => {
  const source = rowFor(`https://rss.arxiv.org/rss/${category}`, {
    ...{ id: category.toLowerCase().replace('.', '-'), name: category, kind: 'arxiv-rss' },
  });
  const body = new TextEncoder().encode(batch(category, served ?? date, served ? papersOf(served) : []));
  return { source, status: 'ok', body, contentType: null, url: source.url, error: null };
};

let editions: readonly Edition[];
let stories: readonly StoredStory[];
beforeAll(async () => {
  await using folder = await scratch();
  for (const [date, served] of MORNINGS) {
    const feeds = CATEGORIES.map((category) => feed(category, date, served));
    await morningOn(folder.path, feeds, date);
  }
  ({ editions, stories } = await loadArchive(folder.path));
});

it('tells the days apart in the ledger, for each category', () => {
  const told = editions.map(({ date, sources }) => [date, ...sources.map((source) => source.freshness)]);
  const same = (date: string, name: string) => [date, name, name];
  expect(told).toEqual([
    ...['2026-05-04', '2026-05-05', '2026-05-06', '2026-05-07', '2026-05-08'].map((date) => same(date, 'normal')),
    same('2026-05-09', 'weekend'),
    same('2026-05-11', 'normal'),
    same('2026-05-12', 'repeated'),
    ...['2026-05-13', '2026-05-14'].map((date) => same(date, 'normal')),
    same('2026-05-15', 'quiet'),
    same('2026-05-18', 'normal'),
  ]);
});

it('loses no paper', () => {
  const announced = MORNINGS.flatMap(([, served]) => (served ? papersOf(served) : [])).map(({ id }) => `arxiv:${id}`);
  const accounted = new Set(editions.flatMap((edition) => edition.entries.map((entry) => entry.id)));
  expect([...accounted].sort()).toEqual([...new Set(announced)].sort());
});

it('puts no paper into two stories', () => {
  const told = stories.flatMap((story) => story.data.sources.map((source) => source.id));
  expect([told.length > 0, told.length]).toEqual([true, new Set(told).size]);
});

it('keeps nothing of a batch that came before', () => {
  const again = editions.find((edition) => edition.date === '2026-05-12');
  expect([again?.counts.kept, again?.counts.stories, again?.counts.unique]).toEqual([0, 0, 5]);
});

it('counts each category in full', () => {
  const found = editions.find((edition) => edition.date === '2026-05-04')?.sources.map((source) => source.categories);
  expect(found).toEqual([{ 'cs.LG': { announced: 3, fetched: 3 } }, { 'cs.CL': { announced: 3, fetched: 3 } }]);
});

it('warns of the repeated and of the quiet day alone', () => {
  expect(editions.filter((edition) => edition.warnings.length > 0).map((edition) => edition.date)).toEqual([
    '2026-05-12',
    '2026-05-15',
  ]);
});
