import type { LongList } from './list-routes.ts';
import { feedShelves } from './shelves.ts';
import { storiesOfFeed, storiesOfKind, storiesOfTier, storiesOfTopic } from './stories.ts';
import { kinds, sourceTierOf, tiers, topics } from './tables.ts';
import { feedPath, kindPath, tierPath, topicPath } from './urls.ts';

/** The topics as lists of stories, in the order of their table. */
export const topicLists = (): Promise<readonly LongList[]> =>
  Promise.all(
    topics().map(async ({ id, name, description }) => ({
      ...{ id, title: name, description, path: topicPath(id), topic: id, feed: true },
      up: { name: 'Topics', path: '/topics/' },
      stories: await storiesOfTopic(id),
    })),
  );

/** The kinds as lists of stories. */
export const kindLists = (): Promise<readonly LongList[]> =>
  Promise.all(
    kinds().map(async ({ id, name, description }) => ({
      ...{ id, title: name, description, path: kindPath(id), feed: true },
      up: { name: 'Kinds', path: '/kinds/' },
      stories: await storiesOfKind(id),
    })),
  );

/** The significance tiers as lists of stories; what is held is none. */
export const tierLists = (): Promise<readonly LongList[]> =>
  Promise.all(
    tiers().significance.map(async ({ id, name, description }) => ({
      ...{ id, title: name, description, path: tierPath(id), feed: id !== 'held' },
      up: { name: 'Tiers', path: '/tiers/' },
      stories: await storiesOfTier(id),
    })),
  );

/** The sources that are shown as lists of stories. They have no feeds: who wants one has the source's own. */
export async function sourceLists(): Promise<readonly LongList[]> {
  const shelves = await feedShelves();
  return Promise.all(
    shelves.map(async ({ feed: { id, name, tier } }) => ({
      ...{ id, title: name, description: sourceDescription(tier), path: feedPath(id), feed: false },
      up: { name: 'Sources', path: '/sources/' },
      stories: await storiesOfFeed(id),
    })),
  );
}

/** What a source of a tier is. */
function sourceDescription(id: Parameters<typeof sourceTierOf>[0]): string {
  const tier = sourceTierOf(id);
  return `TIER_${tier.id}, ${tier.name.toLowerCase()}: ${tier.description}`;
}
