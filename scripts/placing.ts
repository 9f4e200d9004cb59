import { cluster } from './cluster/cluster.ts';
import { joinings } from './cluster/join.ts';
import type { Embeddings } from './cluster/learnt.ts';
import { type Placed, reconcile } from './cluster/reconcile.ts';
import { isNews, sequels } from './cluster/sequels.ts';
import type { Entry, Joining, StoredStory, Warning } from './model.ts';
import type { Embed } from './morning.ts';
import type { News } from './news.ts';
import { recentStories } from './write/archive.ts';
import { ownsSources } from './write/ownership.ts';
import { splitOff } from './write/split.ts';
import type { Standing } from './write/standing.ts';

/** Where the works of a morning go. */
export interface Placing {
  /** Works that join a story of an earlier edition. */
  readonly joined: readonly Joining[];
  /** The others in clusters, with the story of this edition that each continues. */
  readonly placed: readonly Placed[];
  /** Works of the stories of the days before. */
  readonly window: readonly Entry[];
}

/** What works are placed by beside the archive. */
interface PlaceOptions {
  /** Stories of the edition that are on disk. */
  readonly standing: Standing['all'];
  /** Works that each become a story of their own. */
  readonly alone?: readonly Entry[];
  /** Edition day. */
  readonly date: string;
  /** Learnt vectors of all works, where there are any. */
  readonly embeddings?: Embeddings | undefined;
}

/** Where the works of a morning go, and what that goes by. */
export interface PlacedNews extends Placing {
  /** Works that an editor took out of a story: each becomes one of its own. */
  readonly alone: readonly Entry[];
  /** Learnt vectors, where the site asks for them. */
  readonly embeddings: Embeddings | undefined;
  readonly warnings: readonly Warning[];
}

/** Finds the story of each work that is news. */
export async function placeNews(
  { settled: { open }, stories, standing, recent, before, date }: News,
  embed: Embed | undefined,
): Promise<PlacedNews> {
  const learnt = await embed?.([...recent.flatMap(({ entries }) => entries), ...open]);
  const alone = splitOff(open, standing.all, before);
  const options = { standing: standing.all, alone, date, embeddings: learnt?.value };
  const placing = place(open, stories, options);
  return { ...placing, alone, embeddings: learnt?.value, warnings: learnt?.warnings ?? [] };
}

/**
 * Finds the story of each work: first what names a paper of an earlier story joins it, then the rest is grouped among
 * itself and held against this edition's stories, then a new group that plainly goes on with an earlier story joins it.
 * @param open works that are news today
 */
function place(
  open: readonly Entry[],
  stories: readonly StoredStory[],
  { standing, alone = [], date, embeddings }: PlaceOptions,
): Placing {
  const window = recentStories(stories, date).flatMap((story) => story.entries);
  const published = stories.filter(({ data }) => ownsSources(data) && data.tier !== 'held');
  const earlier = recentStories(published, date);
  const together = open.filter((entry) => !alone.includes(entry));
  const named = joinings(together, earlier);
  const grouped = reconcile(cluster(without(together, named), { window, embeddings }), standing);
  const fresh = grouped.flatMap(({ cluster, story }) =>
    story === null && cluster.entries.some(isNews) ? [cluster] : [],
  );
  const followed = sequels(fresh, earlier);
  const joined = [...named, ...followed];
  const placed = grouped.filter(({ cluster }) => without(cluster.entries, followed).length > 0);
  return { joined, placed: [...placed, ...alone.map(byItself)], window };
}

function byItself(entry: Entry): Placed {
  return { cluster: { id: entry.id, entries: [entry], why: { similarity: 1, shared: [] } }, story: null };
}

function without(entries: readonly Entry[], joined: readonly Joining[]): Entry[] {
  const gone = new Set(joined.map(({ entry }) => entry));
  return entries.filter((entry) => !gone.has(entry));
}
