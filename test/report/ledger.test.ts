import { expect, it } from 'vitest';
import { type Findings, mergeEdition } from '../../scripts/report/ledger.ts';
import type { Fate, SourceReport } from '../../src/schemas/edition.ts';

const source: SourceReport = { id: 'a', name: 'A', status: 'ok', announced: 2, kept: 1, built: null, error: null };
const kept: Fate = {
  ...{ id: 'arxiv:2605.00001', version: 1, title: 'One', announce: 'new', fate: 'story', story: '2026/05/05/one' },
};
const dropped: Fate = {
  ...{ id: 'arxiv:2605.00002', version: 1, title: 'Two', announce: 'new', fate: 'dropped', reason: 'below-gate' },
};
const found: Findings = {
  ...{ date: '2026-05-05', stories: ['2026/05/05/one'], sources: [source], entries: [kept, dropped], warnings: [] },
};
const first = mergeEdition(found, null, '2026-05-05T06:00:00Z');

it('counts what it lists', () => {
  expect(first.counts).toEqual({
    announced: 2,
    unique: 2,
    kept: 1,
    stories: 1,
    dropped: 1,
    held: 0,
    known: 0,
    unmatched: 0,
  });
});

it('is the same object when a later run finds the same', () => {
  expect(mergeEdition(found, first, '2026-05-05T07:00:00Z')).toBe(first);
});

it('keeps a source that was read when a later run finds it unchanged', () => {
  const again = { ...found, sources: [{ ...source, status: 'unchanged' as const }] };
  expect(mergeEdition(again, first, '2026-05-05T07:00:00Z')).toBe(first);
});

it('keeps a source that was read when a later run cannot reach it', () => {
  const failed = { ...source, status: 'failed' as const, announced: 0, kept: 0, error: 'no answer' };
  expect(mergeEdition({ ...found, sources: [failed] }, first, '2026-05-05T07:00:00Z').sources).toEqual([source]);
});

it('keeps entries that a later run does not see', () => {
  const later = mergeEdition({ ...found, entries: [kept] }, first, '2026-05-05T07:00:00Z');
  expect(later.entries.map((e) => e.id)).toEqual(['arxiv:2605.00001', 'arxiv:2605.00002']);
});

it('keeps when it was made and says when it changed', () => {
  const later = mergeEdition({ ...found, warnings: ['fetch: a: slow'] }, first, '2026-05-05T07:00:00Z');
  expect([later.made, later.updated]).toEqual(['2026-05-05T06:00:00Z', '2026-05-05T07:00:00Z']);
});

it('takes a source that answers again over the copy that stood in for it', () => {
  const stale = { ...source, status: 'stale' as const, error: 'no answer' };
  const unchanged = { ...source, status: 'unchanged' as const };
  const before = mergeEdition({ ...found, sources: [stale] }, null, '2026-05-05T06:00:00Z');
  const after = mergeEdition({ ...found, sources: [unchanged] }, before, '2026-05-05T07:00:00Z');
  expect(after.sources).toEqual([unchanged]);
});

it('lists works by id, whatever order a run found them in', () => {
  const turned = { ...found, entries: [dropped, kept] };
  expect(mergeEdition(turned, first, '2026-05-05T07:00:00Z')).toBe(first);
});

it('keeps what a source announced when a later run of the day finds its feed emptied', () => {
  const emptied = { ...source, announced: 0, kept: 0 };
  expect(mergeEdition({ ...found, sources: [emptied] }, first, '2026-05-05T07:00:00Z').sources).toEqual([source]);
});

const other: Fate = {
  ...{ id: 'arxiv:2605.00003', version: 1, title: 'Three', announce: 'new', fate: 'dropped', reason: 'below-gate' },
};
const ofA = <T extends object>(row: T) => ({ ...row, feed: 'a' });
const twoBatches = [
  { ...found, entries: [kept, dropped].map(ofA) },
  { ...found, sources: [{ ...source, announced: 1, kept: 0 }], entries: [ofA(other)] },
];

it('counts both where a source has another batch on the same day', () => {
  const [one, two] = twoBatches as [Findings, Findings];
  const later = mergeEdition(two, mergeEdition(one, null, '2026-05-05T06:00:00Z'), '2026-05-05T07:00:00Z');
  expect([later.counts, later.sources[0]]).toEqual([
    { announced: 3, unique: 3, kept: 1, stories: 1, dropped: 2, held: 0, known: 0, unmatched: 0 },
    { ...source, announced: 3 },
  ]);
});

it('is the same when that other batch is read again', () => {
  const [one, two] = twoBatches as [Findings, Findings];
  const later = mergeEdition(two, mergeEdition(one, null, '2026-05-05T06:00:00Z'), '2026-05-05T07:00:00Z');
  expect(mergeEdition(two, later, '2026-05-05T08:00:00Z')).toBe(later);
});

it("takes the day's batch over a longer one of an earlier day", () => {
  const repeated = { ...source, freshness: 'repeated' as const, day: '2026-05-04' };
  const todays = { ...source, announced: 1, freshness: 'normal' as const, day: '2026-05-05' };
  const before = mergeEdition({ ...found, sources: [repeated] }, null, '2026-05-05T06:00:00Z');
  expect(mergeEdition({ ...found, sources: [todays] }, before, '2026-05-05T07:00:00Z').sources[0]?.freshness).toBe(
    'normal',
  );
});

it('counts works by category, and those that no topic fits', () => {
  const [one, two] = [
    { ...kept, category: 'cs.LG' },
    { ...dropped, category: 'cs.LG', topic: 'other' },
  ];
  const { categories, counts } = mergeEdition({ ...found, entries: [one, two] }, null, '2026-05-05T06:00:00Z');
  expect([categories, counts.unmatched]).toEqual([{ 'cs.LG': { unique: 2, kept: 1 } }, 1]);
});

it('still says that a new version was brought in when a later run finds it there', () => {
  const replaced: Fate = { ...kept, fate: 'replaced', version: 2 };
  const before = mergeEdition({ ...found, entries: [replaced] }, null, '2026-05-05T06:00:00Z');
  const again = { ...found, entries: [{ ...replaced, fate: 'known' as const }] };
  expect(mergeEdition(again, before, '2026-05-05T07:00:00Z')).toBe(before);
});

it('keeps why a source failed when a later run asks nobody', () => {
  const failed = { ...source, status: 'failed' as const, announced: 0, kept: 0, error: 'answered 404' };
  const before = mergeEdition({ ...found, sources: [failed] }, null, '2026-05-05T06:00:00Z');
  const offline = { ...failed, error: 'offline: no copy is kept' };
  expect(mergeEdition({ ...found, sources: [offline] }, before, '2026-05-05T07:00:00Z')).toBe(before);
});
