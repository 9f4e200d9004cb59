import { expect, it } from 'vitest';
import { nextDue, punctuality } from '../../src/schemas/due.ts';

it.each([
  ['2026-05-05', '2026-05-06T06:00:00Z', 'Tuesday, Wednesday'],
  ['2026-05-08', '2026-05-11T06:00:00Z', 'Friday, Monday'],
  ['2026-05-09', '2026-05-11T06:00:00Z', 'Saturday, Monday'],
  ['2026-12-30', '2026-12-31T06:00:00Z', 'Wednesday, Thursday'],
  ['2026-12-31', '2027-01-04T06:00:00Z', 'over the year: New Year’s Day, then a weekend'],
  ['2026-11-25', '2026-11-30T06:00:00Z', 'over Thanksgiving'],
])('after %s comes %s (%s)', (day, due) => {
  expect(nextDue(day, '06:00')).toBe(due);
});

const HOUR = 3_600_000;

it.each([
  [-HOUR, 'due'],
  [HOUR - 1, 'due'],
  [HOUR, 'late'],
  [24 * HOUR - 1, 'late'],
  [24 * HOUR, 'very-late'],
])('%i ms past the hour it is %s', (past, state) => {
  const due = Date.parse('2026-05-06T06:00:00Z');
  expect(punctuality(due, due + past)).toBe(state);
});
