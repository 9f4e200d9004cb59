import { expect, it } from 'vitest';
import { longDay, nextDue, plainDay, shortDay, timeOfDay } from '../../src/lib/dates.ts';

it.each([
  ['2026-05-05', '2026-05-06T06:00:00Z', 'Tuesday, Wednesday'],
  ['2026-05-08', '2026-05-11T06:00:00Z', 'Friday, Monday'],
  ['2026-05-09', '2026-05-11T06:00:00Z', 'Saturday, Monday'],
  ['2026-12-31', '2027-01-01T06:00:00Z', 'over the year'],
])('after %s comes %s (%s)', (day, due) => {
  expect(nextDue(day, '06:00')).toBe(due);
});

it('days and times are UTC, in one locale', () => {
  expect([longDay('2026-05-05'), shortDay('2026-05-05'), plainDay('2026-05-05')]).toEqual([
    'Tuesday 5 May 2026',
    'Tue 5 May',
    '5 May 2026',
  ]);
  expect(timeOfDay('2026-05-05T23:59:00-04:00')).toBe('03:59 UTC');
});
