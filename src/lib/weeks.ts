const DAY_MS = 86_400_000;
const WEEK_MS = 7 * DAY_MS;

/** A week and how many of some days are in it. */
export interface Week {
  /** Its Monday. */
  readonly from: string;
  readonly count: number;
}

/** Monday of a day's week. */
function mondayOf(day: string): number {
  const at = Date.parse(day);
  return at - ((new Date(at).getUTCDay() + 6) % 7) * DAY_MS;
}

/**
 * The weeks up to the one of `last`, the oldest first, with how many of the days are in each.
 * @param days in any order, each as often as it counts
 */
export function weeksTo(last: string, days: readonly string[], weeks = 52): readonly Week[] {
  const first = mondayOf(last) - (weeks - 1) * WEEK_MS;
  const counts = new Array<number>(weeks).fill(0);
  for (const day of days) {
    const week = Math.floor((Date.parse(day) - first) / WEEK_MS);
    if (week >= 0 && week < weeks) counts[week] = (counts[week] as number) + 1;
  }
  return counts.map((count, week) => ({
    from: new Date(first + week * WEEK_MS).toISOString().slice(0, 10),
    count,
  }));
}
