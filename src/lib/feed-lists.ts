import { authors } from './authors.ts';
import type { LongList } from './list-routes.ts';
import { kindLists, tierLists, topicLists } from './lists.ts';
import { stories } from './stories.ts';
import { site } from './tables.ts';
import { authorPath } from './urls.ts';

/** A list of stories that has feeds. */
export type FeedList = Pick<LongList, 'id' | 'title' | 'description' | 'path' | 'stories'>;

/** All stories. */
export async function siteFeed(): Promise<FeedList> {
  const { title, description } = site();
  return { id: '', title, description, path: '/', stories: await stories() };
}

/** Each author who has a page. */
export async function authorFeeds(): Promise<readonly FeedList[]> {
  return [...(await authors()).values()].map(({ slug, name, stories }) => ({
    ...{ id: slug, title: name, path: authorPath(slug), stories },
    description: `Stories that rest on a work by ${name}.`,
  }));
}

/** Each topic. */
export const topicFeeds = (): Promise<readonly FeedList[]> => topicLists();

/** Each kind. */
export const kindFeeds = (): Promise<readonly FeedList[]> => kindLists();

/** Each tier that is published. */
export const tierFeeds = async (): Promise<readonly FeedList[]> => (await tierLists()).filter(({ feed }) => feed);
