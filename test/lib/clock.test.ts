import { expect, it } from 'vitest';
import { dueNote, span } from '../../src/lib/clock.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const due = Date.parse('2026-05-06T06:00:00Z');

it.each([
  [-HOUR, 'on time'],
  [59 * MINUTE, 'on time'],
  [HOUR, 'late by 1 h'],
  [23 * HOUR, 'late by 23 h'],
  [24 * HOUR, 'late by 24 h'],
  [72 * HOUR, 'late by 3 days'],
])('%i ms past the hour it is %s', (past, note) => {
  expect(dueNote(due, due + past)).toBe(note);
});

it.each([
  [20_000, 'less than a minute'],
  [12 * MINUTE, '12 min'],
  [47 * HOUR, '47 h'],
  [48 * HOUR, '2 days'],
])('%i ms are %s', (ms, words) => {
  expect(span(ms)).toBe(words);
});
