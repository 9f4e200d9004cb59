import { makeIndex } from './index.ts';
import type { Item } from './related.ts';
import { settings } from './settings.ts';
import { makeSpace } from './space.ts';
import { centroid, type Vector } from './vector.ts';

/**
 * The stories of a large pool that deserve a closer look: those whose titles are nearest to a title of the items. A pool
 * of no more than `settings.relatedPool` is kept whole.
 */
export function shortlist(items: readonly Item[], pool: readonly Item[]): readonly Item[] {
  if (pool.length <= settings.relatedPool) return pool;
  const all = [...pool, ...items];
  const titles = all.flatMap(({ entries }) => entries.map((entry) => ({ ...entry, summary: '' })));
  const { vectors } = makeSpace(titles);
  let next = 0;
  const merged = all.map(({ entries }) => {
    next += entries.length;
    return centroid(vectors.slice(next - entries.length, next));
  });
  const own = new Set(items.map(({ id }) => id));
  const best = Float64Array.from(pool, ({ id }) => Number(own.has(id)));
  const index = makeIndex(merged.slice(0, pool.length));
  for (let i = pool.length; i < all.length; i += 1) {
    const near = index.similarities(merged[i] as Vector);
    for (let p = 0; p < near.length; p += 1) best[p] = Math.max(best[p] as number, near[p] as number);
  }
  const id = (place: number) => pool[place]?.id ?? '';
  return Array.from(best.keys())
    .sort((a, b) => (best[b] as number) - (best[a] as number) || (id(a) < id(b) ? -1 : 1))
    .slice(0, Math.max(settings.relatedShortlist, own.size))
    .sort((a, b) => a - b)
    .map((place) => pool[place] as Item);
}
