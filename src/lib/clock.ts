import { punctuality } from '../schemas/due.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A span of milliseconds in the largest unit that fits: `12 min`, `3 h`, `5 days`. */
export function span(ms: number): string {
  if (ms < MINUTE) return 'less than a minute';
  if (ms < HOUR) return `${Math.floor(ms / MINUTE)} min`;
  if (ms < 2 * DAY) return `${Math.floor(ms / HOUR)} h`;
  return `${Math.floor(ms / DAY)} days`;
}

/** What stands beside the time at which the next edition is due. */
export function dueNote(due: number, now: number): string {
  return punctuality(due, now) === 'due' ? 'on time' : `late by ${span(now - due)}`;
}
