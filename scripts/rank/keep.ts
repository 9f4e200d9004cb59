import type { Cluster, Entry, Ranked } from '../model.ts';

/**
 * A story that is on disk stays published: where today's ranking would leave it out (a stronger one came since) or hold
 * it (its paper was withdrawn since, or an editor holds it), it is listed: the file's own tier is the editor's.
 * @param placed which cluster continues which story
 * @param alone works that an editor took out of a story: they were published and stay so
 */
export function keepStanding(
  ranked: readonly Ranked[],
  placed: readonly { readonly cluster: Cluster; readonly story: string | null }[],
  alone: readonly Entry[] = [],
): Ranked[] {
  const standing = new Set([
    ...placed.filter((p) => p.story !== null).map((p) => p.cluster.id),
    ...alone.map(({ id }) => id),
  ]);
  return ranked.map((story) =>
    !isChosen(story) && standing.has(story.id) ? { ...story, dropped: null, tier: 'listed' } : story,
  );
}

/** Whether a ranked story is published. */
export function isChosen(story: Ranked): boolean {
  return story.dropped === null && story.tier !== 'held';
}
