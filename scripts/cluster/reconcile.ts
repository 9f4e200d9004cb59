import type { StoryData } from '../../src/schemas/story.ts';
import type { Cluster, Entry } from '../model.ts';
import { sourceId } from '../text/ids.ts';

/** A story of the same edition that is on disk. */
export interface Standing {
  readonly id: string;
  readonly data: StoryData;
  /** An editor decides its sources: nothing joins it and nothing leaves it. */
  readonly fixed: boolean;
}

/** A cluster, and the story on disk that it continues. */
export interface Placed {
  readonly cluster: Cluster;
  readonly story: string | null;
}

/**
 * Holds new clusters against the stories that the same edition already has, so that a rerun continues them:
 * a paper that is in a story stays there, others may join it, and no paper is in two stories.
 * @returns clusters in the order given, what is left of a split cluster in its place; fixed stories are not among them
 */
export function reconcile(clusters: readonly Cluster[], standing: readonly Standing[]): Placed[] {
  const owner = new Map(standing.flatMap((s) => s.data.sources.map((source) => [source.id, s])));
  const claimed = Map.groupBy(
    clusters.flatMap((c) => c.entries),
    (entry) => owner.get(sourceId(entry)) ?? null,
  );
  const placed = new Set<Standing>();
  return clusters.flatMap((cluster): Placed[] => {
    const free = cluster.entries.filter((entry) => !owner.has(sourceId(entry)));
    const stories = cluster.entries
      .map((entry) => owner.get(sourceId(entry)))
      .filter((story): story is Standing => story !== undefined && !story.fixed && !placed.has(story));
    const here = [...new Set(stories)];
    for (const story of here) placed.add(story);
    if (here.length === 0) return free.length > 0 ? [{ cluster: part(cluster, free), story: null }] : [];
    return here.map((story, i) => ({
      cluster: part(cluster, [...(claimed.get(story) ?? []), ...(i === 0 ? free : [])]),
      story: story.id,
    }));
  });
}

/** The cluster with other entries than its own, the deciding one first where it stayed. */
function part(cluster: Cluster, entries: readonly Entry[]): Cluster {
  const same = entries.length === cluster.entries.length && entries.every((e) => cluster.entries.includes(e));
  if (same) return cluster;
  const kept = [...entries].sort((a, b) => Number(b.id === cluster.id) - Number(a.id === cluster.id));
  const why = kept.length > 1 ? cluster.why : { similarity: 1, shared: [] };
  return { id: kept[0]?.id ?? cluster.id, entries: kept, why };
}
