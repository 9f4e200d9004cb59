import { expect, it } from 'vitest';
import { calendar, shade } from '../../src/lib/calendar.ts';

const days = (...dates: string[]) => calendar(dates.map((date) => ({ date })));

it('has the months from the first edition to the newest, the newest year first', () => {
  expect(days('2026-02-03', '2025-11-28').map(({ year, months }) => [year, months.map(({ id }) => id)])).toEqual([
    ['2026', ['2026-01', '2026-02']],
    ['2025', ['2025-11', '2025-12']],
  ]);
});

it('a week begins on Monday', () => {
  const [may] = days('2026-05-05')[0]?.months ?? [];
  expect(may?.weeks.map((week) => week.map((day) => Number(day?.date.slice(8) ?? 0)))).toEqual([
    [0, 0, 0, 0, 1, 2, 3],
    [4, 5, 6, 7, 8, 9, 10],
    [11, 12, 13, 14, 15, 16, 17],
    [18, 19, 20, 21, 22, 23, 24],
    [25, 26, 27, 28, 29, 30, 31],
  ]);
});

it('an edition stands at its day, and nowhere else', () => {
  const cells = days('2024-02-29').flatMap(({ months }) => months.flatMap(({ weeks }) => weeks.flat()));
  expect(cells.filter((day) => day?.edition).map((day) => day?.date)).toEqual(['2024-02-29']);
});

it('without editions there is no year', () => {
  expect(days()).toEqual([]);
});

it.each([
  [0, 100, 0],
  [1, 100, 1],
  [25, 100, 1],
  [26, 100, 2],
  [100, 100, 4],
  [0, 0, 0],
])('%i of %i has the shade %i', (count, most, step) => {
  expect(shade(count, most)).toBe(step);
});
