import type { Entry, StoredStory, TierId } from '../model.ts';
import { sourceId } from '../text/ids.ts';
import { ownsSources } from './ownership.ts';

/** Stories that the edition already has. */
export interface Standing {
  /** Every one, with `fixed` for those whose sources this run must not touch. */
  readonly all: readonly (StoredStory & { readonly fixed: boolean })[];
  /** Places that the fixed ones take up, by tier. */
  readonly taken: Partial<Record<TierId, number>>;
}

/**
 * The stories of `date` that are on disk. One is fixed when an editor decides its sources, or when not all of
 * them were announced again in this run: rewriting it from a part would lose the rest.
 */
export function standingStories(stories: readonly StoredStory[], open: readonly Entry[], date: string): Standing {
  const here = new Set(open.map(sourceId));
  const all = stories
    .filter((s) => s.data.date === date)
    .map((s) => ({ ...s, fixed: !ownsSources(s.data) || s.data.sources.some((source) => !here.has(source.id)) }));
  const taken: Partial<Record<TierId, number>> = {};
  for (const { data } of all.filter((s) => s.fixed)) taken[data.tier] = (taken[data.tier] ?? 0) + 1;
  return { all, taken };
}
