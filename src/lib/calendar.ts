const DAY_MS = 86_400_000;

/** A day of a month; with the edition that was made for it, if one was. */
export interface CalendarDay<T> {
  readonly date: string;
  readonly edition: T | undefined;
}

/** A month by its weeks, Monday to Sunday; null where a week's day is of another month. */
export interface CalendarMonth<T> {
  /** `2026-05`. */
  readonly id: string;
  readonly weeks: readonly (readonly (CalendarDay<T> | null)[])[];
}

/** A year's months, from the one of the first edition to the one of the newest, by year; the newest year first. */
export function calendar<T extends { readonly date: string }>(
  editions: readonly T[],
): readonly { readonly year: string; readonly months: readonly CalendarMonth<T>[] }[] {
  const byDate = new Map(editions.map((edition) => [edition.date, edition]));
  const months = [...byDate.keys()].sort();
  const [first, last] = [months[0], months.at(-1)];
  if (!first || !last) return [];
  const ids = monthsFrom(first.slice(0, 7), last.slice(0, 7));
  const years = Map.groupBy(ids, (id) => id.slice(0, 4));
  return [...years]
    .map(([year, ofYear]) => ({ year, months: ofYear.map((id) => ({ id, weeks: weeksOf(id, byDate) })) }))
    .reverse();
}

function monthsFrom(first: string, last: string): string[] {
  const ids: string[] = [];
  for (let id = first; id <= last; id = nextMonth(id)) ids.push(id);
  return ids;
}

function nextMonth(id: string): string {
  const [year = 0, month = 0] = id.split('-').map(Number);
  return new Date(Date.UTC(year, month)).toISOString().slice(0, 7);
}

function weeksOf<T>(id: string, byDate: ReadonlyMap<string, T>): (CalendarDay<T> | null)[][] {
  const cells: (CalendarDay<T> | null)[] = [];
  for (let at = Date.parse(`${id}-01`); new Date(at).toISOString().startsWith(id); at += DAY_MS) {
    const date = new Date(at).toISOString().slice(0, 10);
    if (cells.length === 0) cells.push(...new Array<null>((new Date(at).getUTCDay() + 6) % 7).fill(null));
    cells.push({ date, edition: byDate.get(date) });
  }
  while (cells.length % 7 > 0) cells.push(null);
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}

/** Shades of the calendar: 0 for none, then 1 to 4 by how a number stands to the largest. */
export function shade(count: number, most: number): 0 | 1 | 2 | 3 | 4 {
  if (count <= 0 || most <= 0) return 0;
  return Math.min(4, Math.ceil((4 * count) / most)) as 1 | 2 | 3 | 4;
}
