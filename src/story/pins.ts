import type { StoryData } from '../schemas/story.ts';
import { type TierId, tierId } from '../schemas/tier.ts';
import { hashField } from './hash.ts';

/** What decides where a story stands on its edition's page. */
interface Placed {
  readonly tier: TierId;
  readonly pin?: number | undefined;
}

/**
 * Stories in the order of an edition's page: tier by tier, those that an editor pinned at their places, the others around
 * them in the order given. Of two with one pin the one given first comes first; a place behind the end is the end.
 */
export function pageOrder<T extends Placed>(stories: readonly T[]): T[] {
  return tierId.options.flatMap((tier) => inTier(stories.filter((story) => story.tier === tier)));
}

function inTier<T extends Placed>(stories: readonly T[]): T[] {
  const order = stories.filter(({ pin }) => pin === undefined);
  const pinned = stories.filter(({ pin }) => pin !== undefined);
  // From the first place on, so that each is counted with those before it; of equal ones the later pushes itself behind.
  for (const story of pinned.sort((a, b) => (a.pin ?? 0) - (b.pin ?? 0))) {
    const same = order.filter(({ pin }) => pin === story.pin).length;
    order.splice((story.pin ?? 1) - 1 + same, 0, story);
  }
  return order;
}

/** Whether an editor decides where a story stands: it is pinned, or its tier is not what the machine last wrote. */
export function isPlacedByHand({ owned, tier, pin }: Pick<StoryData, 'owned' | 'tier' | 'pin'>): boolean {
  return pin !== undefined || (owned.tier !== undefined && owned.tier !== hashField(tier));
}
