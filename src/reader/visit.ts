import { LIMITS, type Seen, type State, withProfile } from './state.ts';

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

/** Notes that a list was looked at. Of more lists than there is room for the one goes that was not looked at for longest. */
export const withVisit = (state: State, list: string, newest: string, now: number): State =>
  withProfile(state, (profile) => {
    const { [list]: before, ...others } = profile.seen;
    const rows = [...Object.entries(others), [list, visited(before, newest, now)] as const];
    return { ...profile, seen: Object.fromEntries(rows.slice(-LIMITS.lists)) };
  });
