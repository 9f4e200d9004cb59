import { expect, test } from 'vitest';
import { isHoliday, isWeekend } from '../../src/schemas/arxiv-calendar.ts';

test.each([
  ['2026-05-08', false],
  ['2026-05-09', true],
  ['2026-05-10', true],
  ['2026-05-11', false],
])('%s is a weekend: %s', (day, is) => {
  expect(isWeekend(day)).toBe(is);
});

test.each([
  '2023-06-14',
  '2023-07-04',
  '2026-01-01',
  '2026-01-19',
  '2026-06-19',
  '2026-07-03',
  '2026-09-07',
  '2026-11-26',
  '2026-12-25',
  '2026-12-29',
  '2027-12-31',
])('%s is a holiday, and so is the day whose feeds it empties', (day) => {
  const next = new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
  expect([isHoliday(day), isHoliday(next)]).toEqual([true, true]);
});

test.each(['2026-05-05', '2026-05-25', '2026-07-06', '2026-11-25'])('%s is none', (day) => {
  expect(isHoliday(day)).toBe(false);
});
