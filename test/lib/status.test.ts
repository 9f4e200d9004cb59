import { describe, expect, it } from 'vitest';
import { categoryCounts, dayState, dayWords, type EditionStatus, recentDays } from '../../src/lib/status.ts';
import type { SourceReport } from '../../src/schemas/edition.ts';

const source = (over: Partial<SourceReport> = {}): SourceReport => ({
  ...{ id: 'a', name: 'A', status: 'ok', announced: 3, kept: 1, built: null, error: null, freshness: 'normal' },
  ...over,
});

const edition = (date: string, sources: readonly SourceReport[] = [source()]): EditionStatus => ({
  date,
  made: `${date}T06:00:00Z`,
  counts: { announced: 0, unique: 0, kept: 0, stories: 0, dropped: 0, held: 0 },
  sources: [...sources],
});

const empty = { announced: 0, kept: 0 } as const;

describe('a day', () => {
  it.each<[string, readonly Partial<SourceReport>[]]>([
    ['read', [{}, { freshness: 'quiet' }]],
    [
      'weekend',
      [
        { ...empty, freshness: 'weekend' },
        { ...empty, freshness: 'quiet' },
      ],
    ],
    ['holiday', [{ ...empty, freshness: 'holiday' }]],
    ['quiet', [{ ...empty, freshness: 'quiet' }]],
    ['repeated', [{}, { freshness: 'repeated' }]],
    ['empty', [{}, { freshness: 'quiet', categories: { 'cs.LG': { announced: 4, fetched: 0 } } }]],
    ['unread', [{ freshness: 'repeated' }, { status: 'failed', freshness: 'fault' }]],
    ['unread', [{}, { status: 'stale' }]],
    ['unread', [{}, { freshness: 'fault' }]],
  ])('is %s where its sources are %j', (state, sources) => {
    expect(dayState(edition('2026-05-05', sources.map(source)))).toBe(state);
  });

  it('says how many sources were not read', () => {
    const sources = [source(), source({ status: 'failed' }), source({ status: 'stale' })];
    const [day] = recentDays([edition('2026-05-05', sources)], 14);
    expect(day && dayWords(day)).toBe('2 of 3 sources not read');
  });
});

describe('the newest days', () => {
  const dates = (days: readonly string[], most = 14) =>
    recentDays(
      days.map((date) => edition(date)),
      most,
    ).map(({ date, state }) => [date, state]);

  it('has those without a run, and no weekend among them', () => {
    expect(dates(['2026-05-12', '2026-05-07'])).toEqual([
      ['2026-05-12', 'read'],
      ['2026-05-11', 'missing'],
      ['2026-05-08', 'missing'],
      ['2026-05-07', 'read'],
    ]);
  });

  it('misses nothing over a holiday', () => {
    expect(dates(['2026-11-30', '2026-11-25'])).toHaveLength(2);
  });

  it('is as long as asked for', () => {
    expect(dates(['2026-05-12', '2026-05-07', '2026-05-06'], 3).map(([date]) => date)).toEqual([
      '2026-05-12',
      '2026-05-11',
      '2026-05-08',
    ]);
  });
});

it('counts a category once, by the source that had most of it', () => {
  const sources = [
    source({ categories: { 'cs.LG': { announced: 5, fetched: 4 }, 'cs.CL': { announced: 1, fetched: 1 } } }),
    source({ id: 'b', categories: { 'cs.LG': { announced: 5, fetched: 5 } } }),
  ];
  const counts = categoryCounts({ ...edition('2026-05-05', sources), categories: { 'cs.LG': { unique: 5, kept: 2 } } });
  expect(counts).toEqual([
    { category: 'cs.CL', announced: 1, fetched: 1, kept: 0 },
    { category: 'cs.LG', announced: 5, fetched: 5, kept: 2 },
  ]);
});
