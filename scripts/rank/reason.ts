import type { StoryData } from '../../src/schemas/story.ts';
import type { Tiers } from '../../src/schemas/tier.ts';

/**
 * One sentence that says where a rank comes from: kind, deciding source, largest part of the score.
 * `Theory; decided by arXiv cs.LG 2605.02116; most points from depth (18 of 20).`
 */
export function rankReason(
  kindName: string,
  source: string,
  { parts: given }: StoryData['score'],
  parts: Tiers['parts'],
): string {
  const [first, ...others] = parts;
  if (!first) return `${kindName}; decided by ${source}.`;
  const most = others.reduce((best, part) => ((given[part.id] ?? 0) > (given[best.id] ?? 0) ? part : best), first);
  return `${kindName}; decided by ${source}; most points from ${most.name.toLowerCase()} (${given[most.id] ?? 0} of ${most.points}).`;
}
