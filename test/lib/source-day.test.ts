import { expect, test } from 'vitest';
import { isAmiss, sourceDay } from '../../src/lib/source-day.ts';
import type { SourceReport } from '../../src/schemas/edition.ts';

const report = (over: Partial<SourceReport>): SourceReport => ({
  ...{ id: 'a', name: 'A', status: 'ok', announced: 1, kept: 1, built: null, error: null },
  ...over,
});

test.each<[Partial<SourceReport>, string]>([
  [{ status: 'failed', error: 'answered 404: nothing is there: correct its url' }, 'could not be read (answered 404)'],
  [
    { status: 'failed', error: 'not a feed: an HTML page', fix: 'correct its url' },
    'could not be read (not a feed: an HTML page)',
  ],
  [{ status: 'stale' }, 'could not be read anew, its last copy stands in'],
  [{ freshness: 'repeated', day: '2026-05-04' }, 'had an earlier batch again, that of 4 May 2026'],
  [{ freshness: 'repeated', day: '2026-05-05' }, 'had an earlier batch again'],
  [{ freshness: 'quiet', day: '2026-05-04' }, 'had nothing new'],
  [{ freshness: 'quiet', announced: 0 }, 'was empty: no announcement for this day'],
  [{ retried: ['answered 503'] }, 'brought a batch of its own, read at try 2 (answered 503 before)'],
  [{}, 'brought a batch of its own'],
])('%j is told', (over, words) => {
  expect(sourceDay(report(over), '2026-05-05')).toBe(words);
});

test.each<[Partial<SourceReport>, boolean]>([
  [{ status: 'failed' }, true],
  [{ status: 'stale' }, true],
  [{ freshness: 'repeated' }, true],
  [{ freshness: 'weekend' }, false],
  [{ freshness: 'quiet' }, false],
  [{ freshness: 'quiet', categories: { 'cs.LG': { announced: 0, fetched: 0 } } }, false],
  [{ freshness: 'quiet', categories: { 'cs.LG': { announced: 9, fetched: 0 } } }, true],
  [{ status: 'unchanged', freshness: 'normal' }, false],
])('%j is amiss: %s', (over, amiss) => {
  expect(isAmiss(report(over))).toBe(amiss);
});
