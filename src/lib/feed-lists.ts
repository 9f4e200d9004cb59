import type { Author } from './author-index.ts';
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

/** An author. */
export function authorFeed({ slug, name, stories }: Author): FeedList {
  const description = `Stories that rest on a work by ${name}.`;
  return { id: slug, title: name, description, path: authorPath(slug), stories };
}

/** Each author who has a page. */
export const authorFeeds = async (): Promise<readonly FeedList[]> => [...(await authors()).values()].map(authorFeed);

/** Each topic. */
export const topicFeeds = (): Promise<readonly FeedList[]> => topicLists();

/** Each kind. */
export const kindFeeds = (): Promise<readonly FeedList[]> => kindLists();

/** Each tier that is published. */
export const tierFeeds = async (): Promise<readonly FeedList[]> => (await tierLists()).filter(({ feed }) => feed);
