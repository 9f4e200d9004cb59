import type { Entry } from '../model.ts';
import { type Candidate, makeAffinity } from './affinity.ts';
import { makeIndex } from './index.ts';
import { type Embeddings, pointsOf } from './learnt.ts';
import { largest } from './nearest.ts';
import { contributions, sharedPhrases } from './phrases.ts';
import { settings } from './settings.ts';
import { shortlist } from './shortlist.ts';
import { makeSpace, type Space } from './space.ts';
import { centroid, type Vector } from './vector.ts';

/** Phrases that a reason quotes. */
const QUOTED = 2;

/** A story with its entries. */
export interface Item {
  readonly id: string;
  readonly entries: readonly Entry[];
}

/** A story that is near another one. */
export interface Near {
  readonly id: string;
  /** A phrase for readers: `both on "contrastive representation learning", "InfoNCE"`; '' where no shared one says much. */
  readonly reason: string;
  /** Cosine of their words, 0–1. */
  readonly similarity: number;
}

/**
 * The stories of the pool nearest to each item. The words that they share make a list of candidates, the latent space,
 * categories and dates order it (see `makeAffinity`). The order of items and pool does not matter.
 * @param k most that an item gets; only those above a floor
 * @param embeddings vectors of all entries: they take the place of the latent space
 * @returns by item id, nearest first; an item without any has an empty list
 */
export function related(
  items: readonly Item[],
  pool: readonly Item[],
  k = 5,
  embeddings?: Embeddings,
): Map<string, Near[]> {
  const near = [...shortlist(items, pool)].sort(byId);
  const inPool = new Set(near.map(({ id }) => id));
  const all = [...near, ...items.filter(({ id }) => !inPool.has(id)).sort(byId)];
  const space = spaceOf(all);
  const affinity = makeAffinity(space, all, embeddings && pointsOf(all, embeddings));
  const index = makeIndex(space.vectors.slice(0, near.length));
  const place = new Map(all.map(({ id }, i) => [id, i]));
  return new Map(
    items.map(({ id }) => {
      const own = place.get(id) as number;
      const candidates = likely(index.similarities(space.vectors[own] as Vector), own);
      const found = affinity(own, candidates).slice(0, k);
      return [id, found.map((candidate) => explain(own, candidate, all, space))];
    }),
  );
}

function byId(a: Item, b: Item): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/** The space of the items' entries, its vectors those of the items: the direction of their entries together. A work that several items have counts once. */
function spaceOf(items: readonly Item[]): Space {
  const entries = [...new Map(items.flatMap((item) => item.entries.map((e) => [e.id, e] as const))).values()];
  const space = makeSpace(entries);
  const position = new Map(entries.map((entry, i) => [entry.id, i]));
  const vectors = items.map((item) =>
    centroid(item.entries.map((entry) => space.vectors[position.get(entry.id) as number] as Vector)),
  );
  return { ...space, vectors };
}

function likely(similarities: Float64Array, own: number): Candidate[] {
  return largest(similarities, settings.relatedCandidates, own)
    .filter(({ value }) => value >= settings.relatedFloor)
    .map(({ place, value }) => ({ place, cosine: value }));
}

function explain(own: number, { place, cosine }: Candidate, all: readonly Item[], space: Space): Near {
  const [item, other] = [all[own] as Item, all[place] as Item];
  let reason: string | undefined;
  return {
    id: other.id,
    // Made when it is read: who takes a few of many need not wait for all.
    get reason() {
      reason ??= reasonOf(
        [item.entries, other.entries],
        contributions(space.vectors[own] as Vector, space.vectors[place] as Vector, space.term),
      );
      return reason;
    },
    similarity: Math.round(cosine * 1000) / 1000,
  };
}

function reasonOf(sides: readonly (readonly Entry[])[], give: ReadonlyMap<string, number>): string {
  const quoted = sharedPhrases(sides, give, QUOTED).map(({ phrase }) => `"${phrase}"`);
  return quoted.length > 0 ? `both on ${quoted.join(', ')}` : '';
}
