import type { StoryData } from '../../src/schemas/story.ts';
import type { Tiers } from '../../src/schemas/tier.ts';
import type { Classified, Entry } from '../model.ts';
import { depth } from './depth.ts';
import { evidence } from './evidence.ts';
import { makeNovelty } from './novelty.ts';
import { reproducibility } from './reproducibility.ts';
import { sources } from './sources.ts';

/** How much of a part's points a story earns, 0–1. */
type Rule = (story: Classified) => number;

/**
 * Prepares the score: one rule for each part of tiers.yaml. Parts have one decimal; the total is their sum, rounded.
 * @throws Error where tiers.yaml names a part that has no rule
 */
export function makeScore(parts: Tiers['parts'], archive: readonly Entry[]): (story: Classified) => StoryData['score'] {
  const rules: Readonly<Record<string, Rule>> = {
    evidence,
    novelty: makeNovelty(archive),
    depth,
    sources,
    reproducibility,
  };
  const known = parts.map((part) => {
    const rule = rules[part.id];
    if (rule) return { ...part, rule };
    throw new Error(`rank: tiers.yaml: the part "${part.id}" has no rule: use one of ${Object.keys(rules).join(', ')}`);
  });
  return (story) => {
    const points = Object.fromEntries(known.map(({ id, points, rule }) => [id, oneDecimal(points * rule(story))]));
    return { total: Math.round(sumOf(points)), parts: points };
  };
}

/** Sum of the parts in their order. */
export function sumOf(parts: Readonly<Record<string, number>>): number {
  return Object.values(parts).reduce((sum, points) => sum + points, 0);
}

function oneDecimal(value: number): number {
  return Math.round(value * 10) / 10;
}
