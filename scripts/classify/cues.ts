import type { Topic } from '../../src/schemas/topic.ts';
import type { Entry } from '../model.ts';
import { tokensOf } from '../text/entry-tokens.ts';
import { tokenise } from '../text/tokens.ts';
import { beginningWith, type Lookup, lookupOf, type Pattern, patternOf, placesOf, type Words } from './pattern.ts';

/** A row of a table with cues: a topic or a kind. */
export interface Row {
  readonly id: string;
  readonly cues: Topic['cues'];
}

/** Points of one row for one text, and the cues that gave them, heaviest first. */
export interface Points {
  readonly points: number;
  readonly cues: readonly { readonly text: string; readonly points: number }[];
}

/** An entry's texts, split into words once for all tables. */
export interface Texts {
  readonly title: Words;
  readonly summary: Words;
  readonly comment: Words;
}

/** Matches the cues of a table's rows in an entry: points by row id; a row without a cue in the text is left out. */
export type Matcher = (texts: Texts) => Map<string, Points>;

/** A title says what a paper is about. */
const titleCount = 2;

/** What an abstract comes back to counts more than what it says in passing: once, twice, three times or more. */
const repeated = [0, 1, 1.5, 2];

/** Splits an entry's texts into words. */
export function textsOf(entry: Pick<Entry, 'title' | 'summary' | 'comment'>): Texts {
  const { title, summary } = tokensOf(entry);
  const comment = entry.comment ?? '';
  return {
    title: { isTitle: true, text: entry.title, tokens: title },
    summary: { isTitle: false, text: entry.summary, tokens: summary },
    comment: { isTitle: false, text: comment, tokens: tokenise(comment) },
  };
}

/**
 * Prepares the cues of a table. A cue counts twice for the title and once to twice for the abstract.
 * @param options.comment look into the authors' comment too ("technical report")
 */
export function makeMatcher(rows: readonly Row[], options: { readonly comment?: boolean } = {}): Matcher {
  const lookup = lookupOf(rows.flatMap((row) => row.cues.map((cue) => patternOf(row.id, cue))));
  return ({ title, summary, comment }) => {
    const found = new Map<Pattern, number>();
    const add = (pattern: Pattern, count: number) => found.set(pattern, (found.get(pattern) ?? 0) + count);
    for (const pattern of patternsIn(title, lookup).keys()) add(pattern, titleCount);
    for (const [pattern, times] of patternsIn(summary, lookup)) add(pattern, repeated[Math.min(times, 3)] as number);
    if (options.comment) for (const pattern of patternsIn(comment, lookup).keys()) add(pattern, 1);
    return sumByRow(found);
  };
}

/** The patterns in a text and how often. Of the same row the longer one takes its words from the shorter. */
function patternsIn(words: Words, lookup: Lookup): Map<Pattern, number> {
  const matches: { pattern: Pattern; places: readonly number[] }[] = [];
  let at = 0;
  const look = (pattern: Pattern) => {
    const places = placesOf(pattern, words, at);
    if (places) matches.push({ pattern, places });
  };
  for (const { word } of words.tokens) {
    beginningWith(word, lookup, look);
    at += 1;
  }
  matches.sort((a, b) => b.pattern.length - a.pattern.length);
  const taken = new Map<string, Set<number>>();
  const found = new Map<Pattern, number>();
  for (const { pattern, places } of matches) {
    const mine = taken.get(pattern.row) ?? new Set();
    if (places.some((place) => mine.has(place))) continue;
    for (const place of places) mine.add(place);
    taken.set(pattern.row, mine);
    found.set(pattern, (found.get(pattern) ?? 0) + 1);
  }
  return found;
}

function sumByRow(found: ReadonlyMap<Pattern, number>): Map<string, Points> {
  const rows = Map.groupBy(found, ([pattern]) => pattern.row);
  return new Map(
    [...rows].map(([row, matches]) => {
      const cues = matches
        .map(([pattern, count]) => ({ text: pattern.text, points: pattern.weight * count }))
        .filter((cue) => cue.points !== 0)
        .sort((a, b) => b.points - a.points || (a.text < b.text ? -1 : 1));
      return [row, { points: cues.reduce((sum, cue) => sum + cue.points, 0), cues }];
    }),
  );
}

/** The points of several texts together: their mean, so that more papers do not weigh more. */
export function meanPoints(texts: readonly ReadonlyMap<string, Points>[]): Map<string, Points> {
  const rows = new Set(texts.flatMap((text) => [...text.keys()]));
  return new Map(
    [...rows].map((row) => {
      const all = texts.flatMap((text) => text.get(row) ?? []);
      const cues = new Map<string, number>();
      for (const cue of all.flatMap((one) => one.cues))
        cues.set(cue.text, (cues.get(cue.text) ?? 0) + cue.points / texts.length);
      const sorted = [...cues].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
      const points = all.reduce((sum, one) => sum + one.points, 0) / texts.length;
      return [row, { points, cues: sorted.map(([text, value]) => ({ text, points: value })) }];
    }),
  );
}
