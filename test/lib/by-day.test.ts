import { expect, it } from 'vitest';
import { byDay } from '../../src/lib/by-day.ts';

it('groups stories by day, in their order', () => {
  const days = byDay(['2026-05-05', '2026-05-05', '2026-05-04'].map((date) => ({ date })));
  expect(days.map(({ date, stories }) => [date, stories.length])).toEqual([
    ['2026-05-05', 2],
    ['2026-05-04', 1],
  ]);
});
