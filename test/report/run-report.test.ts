import { expect, it } from 'vitest';
import { mergeEdition } from '../../scripts/report/ledger.ts';
import { runReport } from '../../scripts/report/run-report.ts';

const found = { date: '2026-05-05', stories: [], sources: [], entries: [], warnings: [] };
const edition = mergeEdition(found, null, '2026-05-05T06:12:00Z');
const report = (now: string, ok = true, log = '') => runReport({ edition, due: '06:00', now: new Date(now), ok, log });

it.each([
  ['2026-05-05T06:20:00Z', 'well', 'Edition of 2026-05-05'],
  ['2026-05-06T06:59:00Z', 'well', 'Edition of 2026-05-05'],
  ['2026-05-06T08:40:00Z', 'late', 'The edition that was due 2026-05-06 is late'],
])('at %s it is %s', (now, state, title) => {
  expect(report(now)).toMatchObject({ state, title });
});

it('is not late on a weekend', () => {
  const friday = { ...edition, date: '2026-05-08' };
  const now = new Date('2026-05-10T12:00:00Z');
  expect(runReport({ edition: friday, due: '06:00', now, ok: true, log: '' }).state).toBe('well');
});

it('a run that failed says with what words', () => {
  const { state, text } = report('2026-05-05T06:20:00Z', false, 'fetch 0 of 3\nerror: fetch: all sources\n');
  expect(state).toBe('failed');
  expect(text).toContain('error: fetch: all sources');
});

it('is well before the first edition', () => {
  const { state, title } = runReport({ edition: null, due: '06:00', now: new Date(), ok: true, log: '' });
  expect([state, title]).toEqual(['well', 'No edition yet']);
});

it('sets what came from outside as text that no fence in it ends', () => {
  const { text } = report('2026-05-05T06:20:00Z', false, 'titled "````\n@somebody <img>"');
  expect(text).toContain('`````text\ntitled "````\n@somebody <img>"\n`````');
});
