/**
 * Holidays on whose evening arXiv announces nothing. arXiv lists them each year and observes these every year
 * (https://info.arxiv.org/help/availability.html); one that falls on a Saturday is kept on Friday, on a Sunday on Monday.
 */
const YEARLY: readonly (
  | readonly [month: number, day: number]
  | readonly [month: number, weekday: number, nth: number]
)[] = [
  [1, 1], // New Year's Day
  [1, 1, 3], // Martin Luther King Jr. Day: third Monday
  [6, 19], // Juneteenth
  [7, 4], // Independence Day
  [9, 1, 1], // Labor Day: first Monday
  [11, 4, 4], // Thanksgiving: fourth Thursday
  [12, 25], // Christmas Day
];
/** Days that arXiv listed for one year only. */
const ONCE: ReadonlySet<string> = new Set(['2023-06-14', '2023-12-27', '2026-12-29']);

const DAY = 86_400_000;

/** Whether arXiv's feeds are empty on a day because of the weekend (their `skipDays`). */
export function isWeekend(day: string): boolean {
  return [0, 6].includes(new Date(day).getUTCDay());
}

/**
 * Whether arXiv's feeds may be empty on a day because of a holiday: that of the evening before, whose announcement the
 * feeds of this day would have, or that of the day itself.
 * @param day `YYYY-MM-DD`
 */
export function isHoliday(day: string): boolean {
  return [0, 1].some((before) => isListed(new Date(Date.parse(day) - before * DAY)));
}

function isListed(date: Date): boolean {
  const day = date.toISOString().slice(0, 10);
  const year = date.getUTCFullYear();
  // New Year's Day of the next year may be kept on this year's last day.
  return ONCE.has(day) || [year, year + 1].some((y) => YEARLY.some((rule) => observed(y, rule) === day));
}

function observed(year: number, [month, second, nth]: (typeof YEARLY)[number]): string {
  const first = new Date(Date.UTC(year, month - 1, 1));
  if (nth !== undefined) return shift(first, ((second - first.getUTCDay() + 7) % 7) + 7 * (nth - 1));
  const date = new Date(Date.UTC(year, month - 1, second));
  return shift(date, { 0: 1, 6: -1 }[date.getUTCDay()] ?? 0);
}

function shift(date: Date, days: number): string {
  return new Date(date.getTime() + days * DAY).toISOString().slice(0, 10);
}
