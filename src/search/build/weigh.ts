import { MOST } from '../postings.ts';
import { terms } from '../words.ts';
import type { Fields } from './text.ts';

/** How much a word in a field counts; a word in two fields counts in both. */
const boosts = { title: 6, tldr: 3, authors: 3, summary: 1.5, rest: 1 } as const;

/** Of BM25F: how soon more of a word says no more, and how much a long text counts against its words. */
const SATURATION = 3;
const LENGTH = 0.4;

/** The terms of a story: how often, by the fields' boosts. */
export function boostedTerms(fields: Fields): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [field, boost] of Object.entries(boosts))
    for (const term of terms(fields[field as keyof typeof boosts])) counts.set(term, (counts.get(term) ?? 0) + boost);
  return counts;
}

/** Length of a story as its words count. */
export const lengthOf = (counts: ReadonlyMap<string, number>): number =>
  [...counts.values()].reduce((sum, count) => sum + count, 0);

/**
 * The part of BM25F (Robertson, Zaragoza and Taylor, 2004) that a story alone decides, on a scale of 1 to `MOST`; how rare the word is
 * comes in when it is looked for.
 * @param length of the story, as a multiple of the month's mean
 */
export function weightOf(count: number, length: number): number {
  const fair = count / (1 - LENGTH + LENGTH * length);
  return Math.max(1, Math.round((MOST * fair) / (fair + SATURATION)));
}
