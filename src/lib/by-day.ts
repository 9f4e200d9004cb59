import type { StoryCard } from './stories.ts';

/** Stories of one day. */
export interface Day<T extends Pick<StoryCard, 'date'>> {
  readonly date: string;
  readonly stories: readonly T[];
}

/** Groups stories by their day, in the order in which the days come up. */
export function byDay<T extends Pick<StoryCard, 'date'>>(stories: readonly T[]): readonly Day<T>[] {
  return [...Map.groupBy(stories, (story) => story.date)].map(([date, ofDay]) => ({ date, stories: ofDay }));
}

/** The first days that together have as many stories as asked for, whole, and the days after them. */
export function splitDays<T extends Pick<StoryCard, 'date'>>(
  days: readonly Day<T>[],
  stories: number,
): { readonly shown: readonly Day<T>[]; readonly older: readonly Day<T>[] } {
  let found = 0;
  const end = days.findIndex((day) => {
    found += day.stories.length;
    return found >= stories;
  });
  return end < 0 ? { shown: days, older: [] } : { shown: days.slice(0, end + 1), older: days.slice(end + 1) };
}

/** How many stories some days have by month (`2026-05`), in the order in which the months come up. */
export function byMonth<T extends Pick<StoryCard, 'date'>>(days: readonly Day<T>[]): ReadonlyMap<string, number> {
  const months = new Map<string, number>();
  for (const { date, stories } of days) {
    const month = date.slice(0, 7);
    months.set(month, (months.get(month) ?? 0) + stories.length);
  }
  return months;
}
