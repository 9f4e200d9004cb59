import type { Kind } from '../schemas/kind.ts';
import type { Source } from '../schemas/source.ts';
import type { Topic } from '../schemas/topic.ts';
import { type StoryCard, stories, storiesOfFeed, storiesOfKind, storiesOfTopic } from './stories.ts';
import { feeds, kinds, topics } from './tables.ts';

/** How many stories are somewhere and when the newest was. */
interface Shelf {
  readonly count: number;
  /** Its day; undefined for an empty shelf. */
  readonly newest: string | undefined;
}

const shelf = (found: readonly StoryCard[]): Shelf => ({ count: found.length, newest: found[0]?.date });

/** All topics with what is on them. */
export async function topicShelves(): Promise<readonly (Shelf & { readonly topic: Topic })[]> {
  return Promise.all(topics().map(async (topic) => ({ topic, ...shelf(await storiesOfTopic(topic.id)) })));
}

/** All kinds with what is on them. */
export async function kindShelves(): Promise<readonly (Shelf & { readonly kind: Kind })[]> {
  return Promise.all(kinds().map(async (kind) => ({ kind, ...shelf(await storiesOfKind(kind.id)) })));
}

/** The feeds with what came by them; one that is switched off has a place as long as it has stories. */
export async function feedShelves(): Promise<readonly (Shelf & { readonly feed: Source })[]> {
  const all = await Promise.all(feeds().map(async (feed) => ({ feed, ...shelf(await storiesOfFeed(feed.id)) })));
  return all.filter(({ feed, count }) => feed.enabled || count > 0);
}

/** How many published stories each significance tier has. */
export async function tierCounts(): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  for (const { tier } of await stories()) counts.set(tier, (counts.get(tier) ?? 0) + 1);
  return counts;
}
