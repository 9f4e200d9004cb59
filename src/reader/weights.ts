/** A part of the score, as the page has it. */
export interface Part {
  readonly id: string;
  /** Most points that it can give. */
  readonly points: number;
}

/** What each part counts, in per cent, in the order of the parts. */
export type Weights = readonly number[];

/** The site's own. */
export const EVEN = 100;
export const MOST = 200;
/** Steps of a slider. */
export const STEP = 5;

/** Weights from the value of `w` in an address, `evidence:50,novelty:150`. What is missing, unknown or no number counts as ever. */
export function parseWeights(text: string | null, parts: readonly Part[]): Weights {
  const given = new Map((text ?? '').split(',').map((pair) => [pair.split(':')[0], pair.split(':')[1]]));
  return parts.map(({ id }) => {
    const written = given.get(id);
    if (written === undefined || !/^\d{1,4}$/.test(written)) return EVEN;
    return Math.min(MOST, Math.round(Number(written) / STEP) * STEP);
  });
}

/** The same as a value of `w`; empty for the site's own. */
export const formatWeights = (weights: Weights, parts: readonly Part[]): string =>
  parts.flatMap(({ id }, index) => (weights[index] === EVEN ? [] : [`${id}:${weights[index]}`])).join(',');

/** Whether they are the site's own. */
export const isEven = (weights: Weights): boolean => weights.every((weight) => weight === EVEN);

/** Points of a story under weights, in whole numbers so that ties stay ties: only to compare stories with each other. */
export const weigh = (points: readonly number[], weights: Weights): number =>
  weights.reduce((sum, weight, index) => sum + weight * Math.round(100 * (points[index] ?? 0)), 0);

/** A story's score under weights, of 100; null where nothing counts. */
export function weightedScore(points: readonly number[], weights: Weights, parts: readonly Part[]): number | null {
  const most = weigh(
    parts.map((part) => part.points),
    weights,
  );
  return most === 0 ? null : Math.round((100 * weigh(points, weights)) / most);
}

/** Stories by their points under weights, the most first; those with as many stay in the order in which they came. */
export function ranked<T>(stories: readonly T[], pointsOf: (story: T) => readonly number[], weights: Weights): T[] {
  if (isEven(weights)) return [...stories];
  return [...stories].sort((a, b) => weigh(pointsOf(b), weights) - weigh(pointsOf(a), weights));
}
