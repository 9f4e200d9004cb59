import { isHoliday, isWeekend } from './arxiv-calendar.ts';

/** What may be said of the edition that is due: a late one is amber, one late by a day is red. */
export type Punctuality = 'due' | 'late' | 'very-late';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** arXiv's own announcement moves by some minutes, and a build takes some. */
const GRACE = HOUR;

/**
 * Instant at which the edition after the one of `day` is due. None is on a day on which arXiv may announce nothing: on
 * Saturdays, Sundays and about its holidays.
 * @param due minute of the day, `HH:MM` UTC
 */
export function nextDue(day: string, due: string): string {
  const next = followers.get(day) ?? follower(day);
  followers.set(day, next);
  return `${next}T${due}:00Z`;
}

/** Each page of a day's stories asks for the same. */
const followers = new Map<string, string>();

function follower(day: string): string {
  let next = after(day);
  while (isWeekend(next) || isHoliday(next)) next = after(next);
  return next;
}

function after(day: string): string {
  return new Date(Date.parse(day) + DAY).toISOString().slice(0, 10);
}

/** Whether the edition due at `due` (milliseconds) is late at `now`, given that it is not there. */
export function punctuality(due: number, now: number): Punctuality {
  if (now < due + GRACE) return 'due';
  return now < due + DAY ? 'late' : 'very-late';
}
