import { expect, it } from 'vitest';
import { closingTable } from '../../scripts/report/run.ts';
import type { Edition } from '../../src/schemas/edition.ts';

const counts = { announced: 3, unique: 2, kept: 1, stories: 1, dropped: 1, held: 0 };
const edition = { date: '2026-05-05', counts, sources: [], warnings: [] } as unknown as Edition;
const end = (written?: number, dryRun?: boolean) => closingTable(edition, written, dryRun).split('0 warnings')[1];

it('says how many files were written', () => {
  expect(end(1)).toBe('; 1 file written');
});

it('does not say that a dry run wrote', () => {
  expect(end(2, true)).toBe('; 2 files would be written');
});

it('says nothing of files where none were to be written', () => {
  expect(end()).toBe('');
});

it('ends with what was wrong with each source, once', () => {
  const source = { id: 'a', name: 'A', announced: 0, kept: 0, built: null, freshness: 'fault' } as const;
  const sources = [
    { ...source, status: 'failed' as const, error: 'answered 500', fix: 'wait' },
    { ...source, id: 'b', status: 'stale' as const, error: 'answered 404' },
  ];
  const warnings = ['fetch: a: answered 500: wait', 'fetch: b: serves an old batch', 'normalise: a: x: has no title'];
  expect(
    closingTable({ ...edition, sources, warnings })
      .split('\n')
      .slice(-3),
  ).toEqual([
    'warning: fetch: a: failed: answered 500: wait',
    'warning: fetch: b: stale: answered 404',
    'warning: fetch: b: serves an old batch',
  ]);
});
