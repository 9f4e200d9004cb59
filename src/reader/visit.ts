import type { Seen } from './state.ts';

/** A page that is opened again within this time belongs to the same visit, in milliseconds. */
const VISIT = 30 * 60_000;

/**
 * A list that is looked at now. In the first visit nothing is new; what is new stays so for the visit.
 * @param newest day of its newest story
 * @param now instant in milliseconds
 */
export function visited(seen: Seen | undefined, newest: string, now: number): Seen {
  if (!seen) return { before: newest, newest, at: now };
  const before = now - seen.at > VISIT ? seen.newest : seen.before;
  return { before, newest: newest > seen.newest ? newest : seen.newest, at: now };
}
