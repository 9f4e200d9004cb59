import type { Entry } from '../model.ts';
import { makeIndex } from './index.ts';
import { contributions, sharedPhrases } from './phrases.ts';
import { settings } from './settings.ts';
import { makeSpace, type Space } from './space.ts';
import { centroid, type Vector } from './vector.ts';

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
  /** Cosine, 0–1. */
  readonly similarity: number;
}

/**
 * The stories of the pool nearest to each item: same measure as the grouping, without its margin.
 * @param k most that an item gets; only those above a floor
 * @returns by item id, nearest first; an item without any has an empty list
 */
export function related(items: readonly Item[], pool: readonly Item[], k = 5): Map<string, Near[]> {
  const inPool = new Map(pool.map((item, i) => [item.id, i]));
  const extra = items.filter((item) => !inPool.has(item.id));
  const all = [...pool, ...extra];
  const { space, vectors } = vectorsOf(all);
  const position = new Map(all.map((item, i) => [item.id, i]));
  const index = makeIndex(vectors.slice(0, pool.length));
  return new Map(
    items.map((item) => {
      const vector = vectors[position.get(item.id) as number] as Vector;
      const near = nearest(index.similarities(vector), pool, item, k);
      return [item.id, near.map((found) => explain(item, vector, pool, vectors, space, found))];
    }),
  );
}

/** One vector for each item: the direction of its entries together. A work that several items have counts once. */
function vectorsOf(items: readonly Item[]): { space: Space; vectors: Vector[] } {
  const entries = [...new Map(items.flatMap((item) => item.entries.map((e) => [e.id, e] as const))).values()];
  const space = makeSpace(entries);
  const position = new Map(entries.map((entry, i) => [entry.id, i]));
  const vectors = items.map((item) =>
    centroid(item.entries.map((entry) => space.vectors[position.get(entry.id) as number] as Vector)),
  );
  return { space, vectors };
}

interface Found {
  readonly document: number;
  readonly similarity: number;
}

function nearest(similarities: Float64Array, pool: readonly Item[], item: Item, k: number): Found[] {
  const found: Found[] = [];
  similarities.forEach((similarity, document) => {
    if (similarity >= settings.relatedFloor && pool[document]?.id !== item.id) found.push({ document, similarity });
  });
  const id = (f: Found) => pool[f.document]?.id ?? '';
  return found.sort((a, b) => b.similarity - a.similarity || (id(a) < id(b) ? -1 : 1)).slice(0, k);
}

function explain(
  item: Item,
  vector: Vector,
  pool: readonly Item[],
  vectors: readonly Vector[],
  space: Space,
  { document, similarity }: Found,
): Near {
  const other = pool[document] as Item;
  const give = contributions(vector, vectors[document] as Vector, space.term);
  const sides = [item.entries, other.entries];
  const phrases = sharedPhrases(sides, give, 2);
  const quoted = phrases.map(({ phrase }) => `"${phrase}"`);
  const rounded = Math.round(similarity * 1000) / 1000;
  return { id: other.id, reason: quoted.length > 0 ? `both on ${quoted.join(', ')}` : '', similarity: rounded };
}
