import { expect, it } from 'vitest';
import { longDay, plainDay, shortDay, timeOfDay } from '../../src/lib/dates.ts';

it('days and times are UTC, in one locale', () => {
  expect([longDay('2026-05-05'), shortDay('2026-05-05'), plainDay('2026-05-05')]).toEqual([
    'Tuesday 5 May 2026',
    'Tue 5 May',
    '5 May 2026',
  ]);
  expect(timeOfDay('2026-05-05T23:59:00-04:00')).toBe('03:59 UTC');
});
