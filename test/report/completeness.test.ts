import { expect, test } from 'vitest';
import type { Entry, FeedReading, RawFeed, Source } from '../../scripts/model.ts';
import { completeness } from '../../scripts/report/completeness.ts';
import type { Edition, SourceReport } from '../../src/schemas/edition.ts';
import { rowFor } from '../fetch/server.ts';
import { entry } from '../sample.ts';

const row = (id: string, categories: string, over: Partial<Source> = {}) =>
  rowFor(`https://rss.arxiv.org/rss/${categories}`, { id, kind: 'arxiv-rss', ...over });

interface Read {
  readonly status?: RawFeed['status'];
  readonly built?: string;
  readonly items?: number;
  readonly skipDays?: readonly string[];
}

/** A source as it was read, with entries of 5 May 2026 unless they say otherwise. */
function reading(
  source: Source,
  entries: readonly Entry[],
  { status = 'ok', built, items, skipDays = [] }: Read = {},
): FeedReading {
  const feed: RawFeed = { source, status, body: null, contentType: null, url: source.url, error: null };
  const list = Array.from({ length: items ?? entries.length }, () => ({}) as never);
  const parsed = {
    format: 'rss',
    title: '',
    link: null,
    updated: built ?? '2026-05-05T04:00:00Z',
    items: list,
    skipDays,
  } as const;
  return { feed, parsed: status === 'failed' ? null : parsed, entries, error: null, warnings: [] };
}

const ledger = (date: string, ids: readonly string[], statuses: Record<string, SourceReport['status']> = {}) =>
  ({
    date,
    entries: ids.map((id) => ({ id: `arxiv:${id}`, version: 1, reason: 'below-gate' })),
    sources: Object.entries(statuses).map(([id, status]) => ({ id, status })),
  }) as unknown as Edition;

const one = (read: FeedReading, date: string, ledgers: readonly Edition[] = []) => {
  const { value, warnings } = completeness([read], date, ledgers);
  return { ...value.get(read.feed.source.id), said: warnings.map((warning) => warning.message) };
};

const paper = entry('2605.00001');
const lg = row('lg', 'cs.LG');

test('a batch of the day is normal', () => {
  expect(one(reading(lg, [paper]), '2026-05-05')).toMatchObject({ day: '2026-05-05', freshness: 'normal', said: [] });
});

test('the batch of the day before is told', () => {
  expect(one(reading(lg, [paper]), '2026-05-06')).toMatchObject({
    day: '2026-05-05',
    freshness: 'repeated',
    said: ['has the announcement of 2026-05-05, none of 2026-05-06: run again later'],
  });
});

test('the batch of the day before with a new date is told as well', () => {
  const again = reading(lg, [entry('2605.00001', { announced: '2026-05-06' })]);
  expect(one(again, '2026-05-06', [ledger('2026-05-05', ['2605.00001'])])).toMatchObject({
    freshness: 'repeated',
    said: ['has an earlier batch again, dated 2026-05-06: run again later'],
  });
});

test('a new version of what was seen is no batch served again', () => {
  const replaced = entry('2605.00001', { announced: '2026-05-06', announce: 'replace', version: 2 });
  expect(one(reading(lg, [replaced]), '2026-05-06', [ledger('2026-05-05', ['2605.00001'])]).freshness).toBe('normal');
});

test.each([
  [1, 'repeated'],
  [2, 'normal'],
])('cross-lists alone that were seen before, beside a batch of %i then, are %s', (announced, freshness) => {
  const cross = entry('2605.00001', { announced: '2026-05-06', announce: 'cross' });
  const before = { ...ledger('2026-05-05', ['2605.00001']), sources: [{ id: 'lg', announced }] } as unknown as Edition;
  expect(one(reading(lg, [cross]), '2026-05-06', [before]).freshness).toBe(freshness);
});

test('a second run of the day sees the same', () => {
  expect(one(reading(lg, [paper]), '2026-05-05', [ledger('2026-05-05', ['2605.00001'])]).freshness).toBe('normal');
});

test.each([
  ['2026-05-09', 'weekend', 0],
  ['2026-06-19', 'holiday', 0],
  ['2026-05-13', 'quiet', 1],
])('an empty feed on %s is a %s', (date, freshness, warnings) => {
  const { said, ...rest } = one(reading(lg, [], { built: `${date}T04:00:00Z` }), date);
  expect([rest.freshness, rest.day, said.length]).toEqual([freshness, date, warnings]);
});

test("Friday's batch on a Saturday is a weekend", () => {
  const friday = reading(lg, [entry('2605.00001', { announced: '2026-05-08' })]);
  expect(one(friday, '2026-05-09')).toMatchObject({ freshness: 'weekend', said: [] });
});

test("Friday's batch that says it is Saturday's is told, weekend or not", () => {
  const dated = reading(lg, [entry('2605.00001', { announced: '2026-05-09' })]);
  expect(one(dated, '2026-05-09', [ledger('2026-05-08', ['2605.00001'])]).freshness).toBe('repeated');
});

test('a batch of the day counts, weekend or not', () => {
  expect(one(reading(lg, [entry('1', { announced: '2026-05-09' })]), '2026-05-09').freshness).toBe('normal');
});

test('who asks too late is told', () => {
  expect(one(reading(lg, [paper]), '2026-05-04')).toMatchObject({
    freshness: 'fault',
    said: ['announces 2026-05-05 already, too late for 2026-05-04: nothing can be done, the day is gone'],
  });
});

test.each(['failed', 'stale'] as const)('what is %s is our fault', (status) => {
  expect(one(reading(lg, status === 'failed' ? [] : [paper], { status }), '2026-05-05')).toMatchObject({
    freshness: 'fault',
    failures: 1,
    said: [],
  });
});

test('the third failure in a row is marked', () => {
  const before = [ledger('2026-05-02', [], { lg: 'ok' }), ledger('2026-05-04', [], { lg: 'failed' })];
  const ledgers = [...before, ledger('2026-05-03', [], { lg: 'stale' }), ledger('2026-05-06', [], { lg: 'failed' })];
  expect(one(reading(lg, [], { status: 'failed' }), '2026-05-05', ledgers)).toMatchObject({
    failures: 3,
    said: ['has not been read for 3 editions in a row: check its url'],
  });
});

test('a feed that was read counts no failures', () => {
  const { failures } = one(reading(lg, [paper]), '2026-05-05', [ledger('2026-05-04', [], { lg: 'failed' })]);
  expect(failures).toBeUndefined();
});

test('a feed at its limit is told', () => {
  expect(one(reading(lg, [paper], { items: 2000 }), '2026-05-05').said).toEqual([
    'has 2000 items, the most that arXiv sends: split its categories over two rows',
  ]);
});

test('each category is held against what all feeds announce', () => {
  const both = entry('2605.00001', { categories: ['cs.LG', 'stat.ML'] });
  const only = entry('2605.00002', { categories: ['stat.ML', 'cs.LG'] });
  const cross = entry('2605.00003', { categories: ['cs.LG', 'stat.ML'], announce: 'cross' });
  const read = [reading(lg, [both, cross]), reading(row('ml', 'stat.ML+math.ST'), [both, only])];
  const { value, warnings } = completeness(read, '2026-05-05', []);
  expect([...value].map(([id, { categories }]) => [id, categories])).toEqual([
    ['lg', { 'cs.LG': { announced: 2, fetched: 1 } }],
    ['ml', { 'stat.ML': { announced: 2, fetched: 2 }, 'math.ST': { announced: 0, fetched: 0 } }],
  ]);
  expect(warnings.map((warning) => `${warning.source}: ${warning.message}`)).toEqual([
    'lg: cs.LG: 1 of 2 new papers are only in other feeds: run again later',
  ]);
});

test('an archive has the papers of all its categories', () => {
  const { categories } = one(reading(row('cs', 'cs'), [paper]), '2026-05-05');
  expect(categories).toEqual({ cs: { announced: 1, fetched: 1 } });
});

test('a blog with nothing new is quiet, and that is no warning', () => {
  const blog = rowFor('https://a.example/feed', { id: 'blog', kind: 'feed' });
  const post = entry('url:https://a.example/1', { announce: null, version: null });
  const ledgers = [ledger('2026-05-05', [])].map((l) => ({ ...l, entries: [{ id: post.id, version: null } as never] }));
  expect([one(reading(blog, [post]), '2026-05-05'), one(reading(blog, [post]), '2026-05-06', ledgers)]).toMatchObject([
    { freshness: 'normal', said: [] },
    { freshness: 'quiet', said: [] },
  ]);
});

test.each([
  ['Wednesday', 'weekend'],
  ['Sunday', 'quiet'],
])('empty on a Wednesday, a feed that skips %s has a day that is "%s"', (skipped, freshness) => {
  expect(one(reading(lg, [], { skipDays: [skipped] }), '2026-05-06').freshness).toBe(freshness);
});
