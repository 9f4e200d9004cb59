import type { Entry } from '../model.ts';
import { type Latent, makeLatent, toUnit } from './latent.ts';
import { sample } from './sample.ts';
import { settings } from './settings.ts';
import type { Space } from './space.ts';

/** A story that may be related, by its place, with the cosine of the words. */
export interface Candidate {
  readonly place: number;
  readonly cosine: number;
}

/** What is known of a story beside its words. */
interface Circumstances {
  readonly categories: ReadonlySet<string>;
  /** Days since 1970, null where no date is known. */
  readonly day: number | null;
}

/** Orders candidates by how near they are. */
export type Affinity = (place: number, candidates: readonly Candidate[]) => Candidate[];

/**
 * Nearness of stories beyond the words that they share: the cosine, and the cosine in the latent space of a query that
 * is moved towards its nearest (pseudo-relevance feedback, Rocchio 1971), and a little for common categories and for
 * the same days.
 * @param space vectors of the stories
 * @param stories the same stories, each with an id and its entries, the deciding one first
 * @param learnt the same stories as points of a space that a model learnt; it takes the place of the latent one
 */
export function makeAffinity(
  space: Space,
  stories: readonly { readonly id: string; readonly entries: readonly Entry[] }[],
  learnt?: Latent,
): Affinity {
  const latent = learnt ?? latentOf(space, stories);
  const known = stories.map(circumstances);
  return (place, candidates) => {
    const own = pointOf(latent, place);
    const moved = towards(own, nearestOf(latent, own, candidates), latent);
    const score = (c: Candidate) =>
      product(moved, pointOf(latent, c.place)) + c.cosine + context(known[place], known[c.place]);
    return candidates
      .map((candidate) => ({ candidate, score: score(candidate) }))
      .sort((a, b) => b.score - a.score || a.candidate.place - b.candidate.place)
      .map(({ candidate }) => candidate);
  };
}

function latentOf(space: Space, stories: readonly { readonly id: string }[]): Latent {
  const places = stories.map(({ id }, place) => ({ id, place }));
  const chosen = sample(places, settings.latentSample)
    .map(({ place }) => place)
    .sort((a, b) => a - b);
  return makeLatent(space, chosen);
}

interface Weighted {
  readonly place: number;
  readonly value: number;
}

function nearestOf(latent: Latent, own: Float32Array, candidates: readonly Candidate[]): Weighted[] {
  return candidates
    .map(({ place, cosine }) => ({ place, value: cosine + product(own, pointOf(latent, place)) / 2 }))
    .sort((a, b) => b.value - a.value || a.place - b.place)
    .slice(0, settings.feedback);
}

/** The point and the weighted mean of its nearest, half and half, at length one. */
function towards(own: Float32Array, nearest: readonly Weighted[], latent: Latent): Float32Array {
  const total = nearest.reduce((sum, { value }) => sum + value, 0);
  const moved = Float32Array.from(own);
  for (const { place, value } of nearest) {
    const point = pointOf(latent, place);
    for (let d = 0; d < moved.length; d += 1) moved[d] = (moved[d] as number) + (value / total) * (point[d] as number);
  }
  toUnit(moved);
  return moved;
}

function pointOf({ points, dimensions }: Latent, place: number): Float32Array {
  return points.subarray(place * dimensions, (place + 1) * dimensions);
}

function product(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let d = 0; d < a.length; d += 1) sum += (a[d] as number) * (b[d] as number);
  return sum;
}

function circumstances({ entries }: { readonly entries: readonly Entry[] }): Circumstances {
  const date = entries[0]?.announced ?? entries[0]?.published ?? null;
  return {
    categories: new Set(entries.flatMap((entry) => entry.categories)),
    day: date === null ? null : Date.parse(date.slice(0, 10)) / 86_400_000,
  };
}

function context(a?: Circumstances, b?: Circumstances): number {
  if (!a || !b) return 0;
  const union = a.categories.union(b.categories).size;
  const common = union === 0 ? 0 : a.categories.intersection(b.categories).size / union;
  const apart = a.day === null || b.day === null ? 0 : Math.log1p(Math.abs(a.day - b.day));
  return settings.categoryWorth * common - settings.daysCost * apart;
}
