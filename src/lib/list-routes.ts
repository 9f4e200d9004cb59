import { keyOf, listedKey } from './cache-key.ts';
import { type ListPage, listPages } from './paginate.ts';
import type { StoryCard } from './stories.ts';

/** A long list of stories that has pages. */
export interface LongList {
  /** Last part of its address. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** Path of its newest page. */
  readonly path: string;
  /** The list that this is one of. */
  readonly up: { readonly name: string; readonly path: string };
  /** Id of the topic, for a topic's list. */
  readonly topic?: string;
  /** Whether it has feeds of its own. */
  readonly feed?: boolean;
  readonly stories: readonly StoryCard[];
}

/** A numbered page, or (null) the number that the newest page will have. */
export type ListRoute = Omit<LongList, 'stories'> & { readonly list: ListPage<StoryCard> | null };

/**
 * Static paths of the numbered pages of some lists. The number after the last leads to the newest page, so that the last
 * one's link to it need not change when it gets its number.
 */
export function listRoutes(
  lists: readonly LongList[],
): { params: { id: string; page: string }; props: ListRoute; cacheKey: string }[] {
  return lists.flatMap(({ stories, ...list }) => {
    const pages = listPages(stories);
    if (pages.length === 1) return [];
    return pages.map((page, index) => ({
      params: { id: list.id, page: String(index + 1) },
      props: { ...list, list: page.number === null ? null : page },
      cacheKey: keyOf(list, page.number, page.older, page.newer, page.number === null || page.stories.map(listedKey)),
    }));
  });
}
