import type { Cluster, Entry, Joining } from '../model.ts';
import { crowdingOf } from './compare.ts';
import { makeIndex } from './index.ts';
import type { Earlier } from './join.ts';
import { settings } from './settings.ts';
import { shortlist } from './shortlist.ts';
import { makeSpace } from './space.ts';
import { type Bundle, explains, phrases } from './story.ts';
import type { Vector } from './vector.ts';

/** A cluster of this morning beside a story of an earlier edition. */
interface Pair {
  readonly cluster: Cluster;
  readonly story: Earlier;
  /** Mean cosine of their works, and how far it is above their crowding. */
  readonly similarity: number;
  readonly lead: number;
}

/** What is known of the works of both sides, by their place. */
interface Field extends Omit<Bundle, 'nearness'> {
  readonly places: (item: { readonly entries: readonly Entry[] }) => readonly number[];
  /** Cosines with all works. */
  readonly near: (place: number) => Float64Array;
  /** How near a work is to works in general. */
  readonly crowding: (place: number) => number;
}

/** A story and the places of its works. */
interface Place {
  readonly story: Earlier;
  readonly places: readonly number[];
}

/**
 * Finds the clusters of this morning that go on with a story of an earlier edition: a second part, a companion, a
 * repetition. They join that story instead of making one of their own, so more is asked than of works of one morning.
 * Linear in the clusters; of very many stories those with the nearest titles are looked at.
 * @param earlier stories that may take works in; of their abstracts the first words and the tl;dr are known
 * @returns every entry of the clusters that join; a story takes in the nearest first, as many as it has room for
 */
export function sequels(clusters: readonly Cluster[], earlier: readonly Earlier[]): Joining[] {
  if (clusters.length === 0 || earlier.length === 0) return [];
  const stories = shortlist(clusters, earlier);
  const field = makeField([...clusters, ...stories].flatMap(({ entries }) => entries));
  const places = stories.map((story) => ({ story, places: field.places(story) }));
  const pairs = clusters.flatMap((cluster) => pairsOf(cluster, places, field)).sort(nearestFirst);
  const room = new Map(stories.map(({ id, entries }) => [id, settings.largest - entries.length]));
  const placed = new Set<Cluster>();
  return pairs.flatMap(({ cluster, story, similarity }): Joining[] => {
    const left = (room.get(story.id) ?? 0) - cluster.entries.length;
    if (placed.has(cluster) || left < 0) return [];
    const shared = phrases([...field.places(story), ...field.places(cluster)], field);
    if (!explains(shared, settings.leastSequel)) return [];
    placed.add(cluster);
    room.set(story.id, left);
    const why = { similarity: Math.round(similarity * 1000) / 1000, shared };
    return cluster.entries.map((entry) => ({ entry, story: story.id, why }));
  });
}

/** Whether a work is told for the first time, and stands: a new version of an old one goes on with nothing. */
export function isNews({ announce, withdrawn }: Entry): boolean {
  return !withdrawn && announce !== 'replace' && announce !== 'replace-cross';
}

function makeField(entries: readonly Entry[]): Field {
  const space = makeSpace(entries);
  const index = makeIndex(space.vectors);
  const place = new Map(entries.map((entry, i) => [entry, i]));
  const near = (at: number) => index.similarities(space.vectors[at] as Vector);
  const known = new Map<number, number>();
  const crowding = (at: number) => {
    const found = known.get(at) ?? crowdingOf(near(at), at);
    known.set(at, found);
    return found;
  };
  return { entries, space, near, crowding, places: (item) => item.entries.map((entry) => place.get(entry) as number) };
}

/** The stories that lie far enough above the crowding, on average over all pairs of works. */
function pairsOf(cluster: Cluster, stories: readonly Place[], field: Field): Pair[] {
  const few = Math.max(0, 1 - field.entries.length / settings.fewWorks);
  const margin = settings.sequelMargin + settings.sequelCaution * few;
  const own = field.places(cluster);
  const near = nearness(own, field);
  const likely: (Place & { readonly similarity: number })[] = [];
  for (const { story, places } of stories) {
    const similarity = meanAt(near, places);
    if (similarity >= margin) likely.push({ story, places, similarity });
  }
  return likely.flatMap(({ story, places, similarity }): Pair[] => {
    const lead = similarity - (mean(own.map(field.crowding)) + mean(places.map(field.crowding))) / 2;
    return lead >= margin ? [{ cluster, story, similarity, lead }] : [];
  });
}

/** Mean cosine of the works of a cluster with each work; of a single one the field's own array, which its next call reuses. */
function nearness(own: readonly number[], field: Field): Float64Array {
  if (own.length === 1) return field.near(own[0] as number);
  const sum = new Float64Array(field.entries.length);
  for (const at of own) {
    const near = field.near(at);
    for (let i = 0; i < sum.length; i += 1) sum[i] = (sum[i] as number) + (near[i] as number) / own.length;
  }
  return sum;
}

function meanAt(values: Float64Array, places: readonly number[]): number {
  if (places.length === 1) return values[places[0] as number] as number;
  let sum = 0;
  for (const place of places) sum += values[place] as number;
  return sum / places.length;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function nearestFirst(a: Pair, b: Pair): number {
  return b.lead - a.lead || (a.cluster.id < b.cluster.id ? -1 : 1) || (a.story.id < b.story.id ? -1 : 1);
}
