import type { Entry } from '../model.ts';
import { background } from './background.ts';
import type { Edge } from './link.ts';
import { largest } from './nearest.ts';
import type { Nearness } from './nearness.ts';
import { settings } from './settings.ts';
import { subjects } from './terms.ts';

/** How near entries are to each other. Entries are numbered by their place. */
export interface Comparison {
  /** Nearness, and more for two papers that are nearest to each other and whose titles name the same subject. */
  readonly similarity: (a: number, b: number) => number;
  /** Pairs from which a story can start. */
  readonly edges: readonly Edge[];
  /** How near an entry is to entries in general: mean similarity to its nearest. */
  readonly crowding: readonly number[];
}

/** Compares each entry with all others. */
export function compare(entries: readonly Entry[], nearness: Nearness, floor: number): Comparison {
  const edges: Edge[] = [];
  const neighbours: Neighbour[][] = [];
  const crowding = entries.map((_, a) => {
    const near = nearness.toAll(a);
    for (let b = a + 1; b < near.length; b += 1) {
      if ((near[b] as number) >= floor) edges.push({ a, b });
    }
    const nearest = largest(near, settings.densityNearest, a);
    neighbours.push(nearest);
    return mean(nearest.map(({ value }) => value));
  });
  const closest = neighbours.map((nearest) => leastCrowded(nearest, crowding));
  const mutual = (a: number, b: number) => closest[a] === b && closest[b] === a;
  const partner = new Map<number, number>();
  for (const [a, b] of namesakes(entries)) {
    if (!mutual(a, b)) continue;
    partner.set(a, b).set(b, a);
    if (nearness.between(a, b) < floor) edges.push({ a, b });
  }
  const similarity = (a: number, b: number) =>
    nearness.between(a, b) + (partner.get(a) === b ? settings.subjectBonus : 0);
  return { similarity, edges, crowding };
}

/** How near the entry at a place is to entries in general, by its similarities with all. */
export function crowdingOf(similarities: ArrayLike<number>, place: number): number {
  return mean(largest(similarities, settings.densityNearest, place).map(({ value }) => value));
}

type Neighbour = ReturnType<typeof largest>[number];

/** Of an entry's nearest the one furthest above its own crowding, which is not near to everything. */
function leastCrowded(nearest: readonly Neighbour[], crowding: readonly number[]): number {
  const lead = ({ place, value }: Neighbour) => value - (crowding[place] as number) / 2;
  const best = nearest.reduce<Neighbour | null>((a, b) => (a === null || lead(b) > lead(a) ? b : a), null);
  return best?.place ?? -1;
}

/** Divided by the full number even where there are fewer: a small day is not a crowded one. */
function mean(similarities: readonly number[]): number {
  const sum = similarities.reduce((total, value) => total + value, 0);
  return Math.min(sum / settings.densityNearest, settings.densityMost);
}

/** Pairs whose titles close with the same three words, where few titles do and the words are no commonplace. */
function namesakes(entries: readonly Entry[]): [number, number][] {
  const holders = new Map<string, number[]>();
  entries.forEach(({ title }, i) => {
    for (const subject of new Set(subjects(title))) holders.set(subject, [...(holders.get(subject) ?? []), i]);
  });
  return [...holders]
    .filter(([subject, places]) => places.length <= settings.fewNamesakes && !isCommonplace(subject))
    .flatMap(([, places]) => places.flatMap((a, i) => places.slice(i + 1).map((b): [number, number] => [a, b])));
}

/** `large language model` names no subject: each of its pairs is on everybody's lips. */
function isCommonplace(subject: string): boolean {
  const [first, second, third] = subject.split(' ');
  return background.has(`${first} ${second}`) && background.has(`${second} ${third}`);
}
