import type { LeftOutReason } from '../../src/schemas/edition.ts';
import type { TierId, Tiers } from '../../src/schemas/tier.ts';
import type { Classified } from '../model.ts';

/** Where a story goes. */
export interface Place {
  readonly tier: TierId;
  /** Reason's id, or null for a story that is published or held. */
  readonly dropped: LeftOutReason | null;
}

/**
 * Gives places to stories, best first: a story takes the first tier whose gate it passes and whose cap has room. A lead
 * needs a primary source. A story that is left out is `listed` with its reason: `replacement` (new versions only),
 * `below-gate`, `over-cap`. A correction is `held` and not dropped: it is counted and not published.
 * @param taken places of the edition that are used already
 * @param decided tiers that an editor gave, by story id
 */
export function makePlaces(
  tiers: Tiers['significance'],
  taken: Partial<Record<TierId, number>> = {},
  decided: ReadonlyMap<string, TierId> = new Map(),
): (story: Classified, total: number) => Place {
  const given = (id: TierId) => [...decided.values()].filter((tier) => tier === id).length;
  const left = new Map(tiers.map(({ id, cap }) => [id, cap - (taken[id] ?? 0) - given(id)]));
  return (story, total) => {
    const tier = decided.get(story.id);
    return tier ? { tier, dropped: null } : freely(story, total);
  };

  function freely(story: Classified, total: number): Place {
    if (story.kind === 'correction') return { tier: 'held', dropped: null };
    if (story.entries.every(isReplacement)) return { tier: 'listed', dropped: 'replacement' };
    const open = tiers.filter((tier) => tier.id !== 'held' && total >= tier.gate && mayBe(tier.id, story));
    const tier = open.find(({ id }) => (left.get(id) ?? 0) > 0);
    if (!tier) return { tier: 'listed', dropped: open.length > 0 ? 'over-cap' : 'below-gate' };
    left.set(tier.id, (left.get(tier.id) ?? 0) - 1);
    return { tier: tier.id, dropped: null };
  }
}

function isReplacement({ announce }: Classified['entries'][number]): boolean {
  return announce === 'replace' || announce === 'replace-cross';
}

function mayBe(tier: TierId, { entries }: Classified): boolean {
  return tier !== 'lead' || entries.some((entry) => (entry.tier ?? 1) === 1);
}
