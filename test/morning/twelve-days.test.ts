import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { loadConfig } from '../../scripts/commands/config.ts';
import type { RawFeed, StoredStory, TierId } from '../../scripts/model.ts';
import { rankReason } from '../../scripts/rank/reason.ts';
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
const root = new URL('../..', import.meta.url).pathname;
const config = await loadConfig(`${root}/content`, root);
const CATEGORIES = ['cs.LG', 'cs.CL'];

const feed = (category: string, date: string, served: string | null, only = (_: number) => true): RawFeed => {
  const source = rowFor(`https://rss.arxiv.org/rss/${category}`, {
    ...{ id: category.toLowerCase().replace('.', '-'), name: category, kind: 'arxiv-rss' },
  });
  const papers = served ? papersOf(served).filter((_, place) => only(place)) : [];
  const body = new TextEncoder().encode(batch(category, served ?? date, papers));
  return { source, status: 'ok', body, contentType: null, url: source.url, error: null };
};

/** The archive after all mornings, with what the sources of each were. */
async function archiveOf(feedsOf: (date: string, served: string | null) => RawFeed[]) {
  await using folder = await scratch();
  for (const [date, served] of MORNINGS) await morningOn(folder.path, feedsOf(date, served), date);
  return await loadArchive(folder.path);
}

let editions: readonly Edition[];
let stories: readonly StoredStory[];
beforeAll(async () => {
  ({ editions, stories } = await archiveOf((date, served) => CATEGORIES.map((name) => feed(name, date, served))));
}, 60_000);

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

it('fills no tier above its cap', () => {
  const caps = new Map(config.tiers.significance.map(({ id, cap }) => [id, cap]));
  const places = Map.groupBy(stories, ({ data }) => `${data.date} ${data.tier}`);
  const over = [...places].filter(([place, there]) => there.length > (caps.get(place.split(' ')[1] as TierId) ?? 0));
  expect([places.size > 0, over.map(([place]) => place)]).toEqual([true, []]);
});

it('gives each rank the reason that can be computed from the story file', () => {
  const names = new Map(config.kinds.map((kind) => [kind.id, kind.name]));
  const computed = stories.map(({ data: { sources, kind, score } }) => {
    const work = `${sources[0]?.name} ${sources[0]?.id.replace('arxiv:', '')}`;
    return rankReason(names.get(kind) ?? '', work, score, config.tiers.parts);
  });
  expect(computed).toEqual(stories.map(({ data }) => data.rankReason));
});

it('gives the same stories when the feeds are cut at other places', async () => {
  const told = (some: readonly StoredStory[]) => some.map(({ id, data }) => [id, data.sources.map((row) => row.id)]);
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(5), { minLength: 12, maxLength: 12 }), async (cuts) => {
      const cut = await archiveOf((date, served) => {
        const at = cuts[MORNINGS.findIndex(([day]) => day === date)] ?? 0;
        const parts = [(place: number) => place < at, (place: number) => place >= at];
        return CATEGORIES.flatMap((name) => parts.map((only) => feed(name, date, served, only)));
      });
      expect(told(cut.stories)).toEqual(told(stories));
    }),
    { numRuns: 2 },
  );
}, 120_000);
