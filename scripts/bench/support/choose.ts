import type { Random } from '../corpus/random.ts';

/** A number from 0 up to 1. */
export const part = (random: Random): number => random.below(1000) / 1000;

/** One of some things; undefined of none. */
export const pick = <T>(random: Random, from: readonly T[]): T | undefined =>
  from[random.below(Math.max(1, from.length))];

/** The same things in a random order (Fisher and Yates). */
export function shuffled<T>(random: Random, things: readonly T[]): T[] {
  const out = [...things];
  for (let i = out.length - 1; i > 0; i -= 1) {
    const j = random.below(i + 1);
    [out[i], out[j]] = [out[j] as T, out[i] as T];
  }
  return out;
}

/** One of the places of a pattern replaced; null where it has none or nothing changes. @param pattern with the flag `g` */
export function replaceOne(
  random: Random,
  text: string,
  pattern: RegExp,
  by: (match: RegExpMatchArray) => string | null | undefined,
): string | null {
  for (const match of shuffled(random, [...text.matchAll(pattern)])) {
    const instead = by(match);
    if (instead === null || instead === undefined || instead === match[0]) continue;
    return text.slice(0, match.index) + instead + text.slice((match.index ?? 0) + match[0].length);
  }
  return null;
}
