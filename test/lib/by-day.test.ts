import { expect, it } from 'vitest';
import { byDay, byMonth, splitDays } from '../../src/lib/by-day.ts';

const days = byDay(['2026-05-05', '2026-05-05', '2026-05-04', '2026-04-30', '2026-04-29'].map((date) => ({ date })));

it('a day is shown whole', () => {
  const { shown, older } = splitDays(days, 1);
  expect([shown.map(({ date }) => date), older.length]).toEqual([['2026-05-05'], 3]);
});

it('few stories are shown all', () => {
  expect(splitDays(days, 100).older).toEqual([]);
});

it('older days are counted by month', () => {
  expect([...byMonth(splitDays(days, 2).older)]).toEqual([
    ['2026-05', 1],
    ['2026-04', 2],
  ]);
});
