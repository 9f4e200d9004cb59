import type { Topic } from '../../src/schemas/topic.ts';
import type { Entry } from '../model.ts';
import { type Token, tokenise } from '../text/tokens.ts';

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

/** Matches the cues of a table's rows in an entry: points by row id; a row without a cue in the text is left out. */
export type Matcher = (entry: Pick<Entry, 'title' | 'summary' | 'comment'>) => Map<string, Points>;

interface Pattern {
  readonly row: string;
  readonly text: string;
  readonly weight: number;
  readonly words: readonly string[];
  /** The last word may go on. */
  readonly open: boolean;
}

const titleCount = 3;

/**
 * Prepares the cues of a table. A cue counts once for a text, three times when the title has it.
 * @param options.comment look into the authors' comment too ("technical report")
 */
export function makeMatcher(rows: readonly Row[], options: { readonly comment?: boolean } = {}): Matcher {
  const byStart = Map.groupBy(rows.flatMap(patternsOf), startOf);
  return (entry) => {
    const found = new Map<Pattern, number>();
    const look = (text: string, count: number) => {
      for (const pattern of patternsIn(tokenise(text), byStart)) {
        found.set(pattern, Math.max(found.get(pattern) ?? 0, count));
      }
    };
    look(entry.title, titleCount);
    look(entry.summary, 1);
    if (options.comment && entry.comment) look(entry.comment, 1);
    return sumByRow(found);
  };
}

function patternsOf(row: Row): Pattern[] {
  return row.cues.map((cue) => {
    const { text, weight } = typeof cue === 'string' ? { text: cue, weight: 1 } : cue;
    const open = text.endsWith('*');
    const words = tokenise(open ? text.slice(0, -1) : text).map((token) => token.word);
    return { row: row.id, text, weight, words, open };
  });
}

// Patterns are looked up by the first letters of their first word: a wildcard's word need not be whole.
const letters = 3;

function startOf(pattern: Pattern): string {
  return pattern.words[0]?.slice(0, letters) ?? '';
}

/** The patterns in a text. Of the same row the longer one takes its words from the shorter: none counts twice. */
function patternsIn(tokens: readonly Token[], byStart: ReadonlyMap<string, readonly Pattern[]>): Set<Pattern> {
  const matches = tokens.flatMap(({ word }, at) =>
    (byStart.get(word.slice(0, letters)) ?? []).flatMap((pattern) =>
      standsAt(pattern, tokens, at) ? { pattern, at } : [],
    ),
  );
  matches.sort((a, b) => b.pattern.words.length - a.pattern.words.length || a.at - b.at);
  const taken = new Set<string>();
  const found = new Set<Pattern>();
  for (const { pattern, at } of matches) {
    const places = pattern.words.map((_, i) => `${pattern.row} ${at + i}`);
    if (places.some((place) => taken.has(place))) continue;
    for (const place of places) taken.add(place);
    found.add(pattern);
  }
  return found;
}

function standsAt({ words, open }: Pattern, tokens: readonly Token[], at: number): boolean {
  return words.every((word, i) => {
    const token = tokens[at + i];
    if (!token || (i > 0 && token.broken)) return false;
    return open && i === words.length - 1 ? token.word.startsWith(word) : token.word === word;
  });
}

function sumByRow(found: ReadonlyMap<Pattern, number>): Map<string, Points> {
  const rows = Map.groupBy(found, ([pattern]) => pattern.row);
  return new Map(
    [...rows].map(([row, matches]) => {
      const cues = matches
        .map(([pattern, count]) => ({ text: pattern.text, points: pattern.weight * count }))
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
