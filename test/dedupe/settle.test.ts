import { describe, expect, it } from 'vitest';
import { editionDay, settle } from '../../scripts/dedupe/settle.ts';
import type { StoredStory } from '../../scripts/model.ts';
import { mergeEdition } from '../../scripts/report/ledger.ts';
import type { Fate } from '../../src/schemas/edition.ts';
import { entry, storyData } from '../sample.ts';

const story = (id: string, date: string, ids: string[]) =>
  ({ id, data: storyData(ids, { date }) }) as unknown as StoredStory;
const ledger = (date: string, fates: Partial<Fate>[]) =>
  mergeEdition(
    {
      ...{ date, stories: [], sources: [], warnings: [] },
      entries: fates.map((f) => ({ version: 1, title: 'T', announce: 'new', fate: 'dropped', id: '', ...f })),
    },
    null,
    `${date}T06:00:00Z`,
  );

describe('settle', () => {
  it('leaves what nobody has seen open', () => {
    expect(settle([entry('2605.00001')], [], [], '2026-05-05').open.map((e) => e.id)).toEqual(['2605.00001']);
  });

  it('leaves what a story of the same day has open, so that a rerun continues it', () => {
    const archive = [story('2026/05/05/a', '2026-05-05', ['2605.00001'])];
    expect(settle([entry('2605.00001')], archive, [], '2026-05-05').open).toHaveLength(1);
  });

  it('knows what a story of another day has', () => {
    const archive = [story('2026/05/04/a', '2026-05-04', ['2605.00001'])];
    const { known } = settle([entry('2605.00001')], archive, [], '2026-05-05');
    expect(known).toEqual([{ entry: entry('2605.00001'), story: '2026/05/04/a', newer: false }]);
  });

  it('compares versions as numbers', () => {
    const data = storyData(['2605.00001'], { date: '2026-05-04' });
    const archive = [
      { id: '2026/05/04/a', data: { ...data, sources: data.sources.map((s) => ({ ...s, version: 9 })) } },
    ];
    const { known } = settle([entry('2605.00001', { version: 10 })], archive, [], '2026-05-05');
    expect(known[0]?.newer).toBe(true);
  });

  it('does not take up again what an earlier edition left out', () => {
    const ledgers = [ledger('2026-05-04', [{ id: 'arxiv:2605.00001', reason: 'below-gate' }])];
    expect(settle([entry('2605.00001')], [], ledgers, '2026-05-05').past[0]?.reason).toBe('seen-before');
  });

  it('takes a new version of what was left out as news', () => {
    const ledgers = [ledger('2026-05-04', [{ id: 'arxiv:2605.00001', reason: 'below-gate' }])];
    expect(settle([entry('2605.00001', { version: 2 })], [], ledgers, '2026-05-05').open).toHaveLength(1);
  });

  it('leaves to its own day what is announced later', () => {
    const { past } = settle([entry('2605.00001', { announced: '2026-05-06' })], [], [], '2026-05-05');
    expect(past[0]?.reason).toBe('later-day');
  });

  it('takes up on its day what an earlier run met too early', () => {
    const ledgers = [ledger('2026-05-04', [{ id: 'arxiv:2605.00001', reason: 'later-day' }])];
    expect(settle([entry('2605.00001')], [], ledgers, '2026-05-05').open).toHaveLength(1);
  });

  it('leaves out what a feed has carried for more than a week', () => {
    const post = entry('url:https://example.org/a', { announce: null, announced: '2026-04-20' });
    expect(settle([post], [], [], '2026-05-05').past[0]?.reason).toBe('old');
  });
});

describe('editionDay', () => {
  it('is the newest day that was announced', () => {
    const days = ['2026-05-04', '2026-05-05'].map((announced, i) => entry(`2605.0000${i}`, { announced }));
    expect(editionDay(days, '2026-05-06T02:00:00Z')).toBe('2026-05-05');
  });

  it('is never after today', () => {
    expect(editionDay([entry('2605.00001', { announced: '2027-01-01' })], '2026-05-06T02:00:00Z')).toBe('2026-05-06');
  });

  it('is today where nothing was announced', () => {
    expect(editionDay([], '2026-05-06T02:00:00Z')).toBe('2026-05-06');
  });
});
