import { byDay } from './by-day.ts';
import type { StoryCard } from './stories.ts';

/** One page of a long list of stories. */
export interface ListPage<T> {
  /** Its number, 1 for the oldest; null for the newest, which has none. */
  readonly number: number | null;
  /** Newest first. */
  readonly stories: readonly T[];
  /** Number of the page before it in time; null for the oldest. */
  readonly older: number | null;
  /** Number of the page after it in time; null for the newest. */
  readonly newer: number | null;
}

/** A page of twice as many lines still loads at once. */
const SIZE = 75;

/**
 * Pages of a list, the oldest first. They are counted from the oldest story, in whole days, each with at least `size`
 * stories, and as many always stay for the newest page: a page that has a number keeps it, and its stories, for good. The
 * newest page has no number.
 * @param stories newest day first
 */
export function listPages<T extends Pick<StoryCard, 'date'>>(stories: readonly T[], size = SIZE): ListPage<T>[] {
  const groups: T[][] = [[]];
  let left = stories.length;
  for (const { stories: ofDay } of [...byDay(stories)].reverse()) {
    const open = groups.at(-1) as T[];
    if (open.length >= size && left >= size) groups.push([...ofDay]);
    else open.unshift(...ofDay);
    left -= ofDay.length;
  }
  const last = groups.length - 1;
  return groups.map((group, index) => ({
    number: index === last ? null : index + 1,
    stories: group,
    older: index === 0 ? null : index,
    newer: index === last ? null : index + 2,
  }));
}

/** The newest page of a list. */
export function newestPage<T extends Pick<StoryCard, 'date'>>(stories: readonly T[]): ListPage<T> {
  return listPages(stories).at(-1) as ListPage<T>;
}
