import type { Entry } from '../model.ts';
import { tells, titleWords } from './telling.ts';
import { type Run, runsOf } from './terms.ts';
import type { Vector } from './vector.ts';

/** A phrase that texts share, as readers see it, with its share of the similarity (0–1). */
export interface SharedPhrase {
  readonly phrase: string;
  readonly weight: number;
}

const longest = 4;

/** A phrase, words folded, with the terms that it is made of: words and pairs of neighbours. */
interface Phrase {
  readonly text: string;
  readonly words: readonly string[];
  readonly parts: readonly string[];
}

/**
 * What makes texts alike: phrases that at least two of them have and that name a subject, heaviest first. A phrase weighs what its words and
 * neighbours give to the similarity, and each of these counts once, so long phrases come before their parts.
 * @param give points that a term gives; zero or less for one that the texts do not share
 */
export function sharedPhrases(
  sides: readonly (readonly Entry[])[],
  give: ReadonlyMap<string, number>,
  limit = 5,
): SharedPhrase[] {
  const titles = titleWords(sides);
  const total = [...give.values()].reduce((sum, value) => sum + value, 0);
  const used = new Set<string>();
  const worth = ({ parts }: Phrase) =>
    parts.reduce((sum, part) => sum + (used.has(part) ? 0 : (give.get(part) ?? 0)), 0);
  const chosen: SharedPhrase[] = [];
  let left = commonPhrases(sides)
    .map(phraseOf)
    .filter((phrase) => worth(phrase) > 0 && tells(phrase.text, titles));
  while (chosen.length < limit && left.length > 0) {
    const [best] = left.map((phrase) => ({ phrase, points: worth(phrase) })).sort(heaviestFirst);
    if (!best || best.points < 0.03 * total) break;
    chosen.push({ phrase: surfaceOf(best.phrase, sides), weight: round(best.points / total) });
    for (const part of best.phrase.parts) used.add(part);
    left = left.filter(({ words }) => !words.some((word) => best.phrase.words.includes(word)));
  }
  return chosen;
}

type Weighed = { readonly phrase: Phrase; readonly points: number };

function heaviestFirst(a: Weighed, b: Weighed): number {
  return b.points - a.points || (a.phrase.text < b.phrase.text ? -1 : 1);
}

const round = (value: number) => Math.round(value * 1000) / 1000;

function phraseOf(text: string): Phrase {
  const words = text.split(' ');
  const pairs = words.slice(1).map((word, i) => `${words[i]} ${word}`);
  return { text, words, parts: [...new Set([...words, ...pairs])] };
}

/** Points that each term gives to the cosine of two vectors. */
export function contributions(a: Vector, b: Vector, term: (index: number) => string): Map<string, number> {
  const theirs = new Map(Array.from(b.terms, (index, i) => [index, b.weights[i] as number] as const));
  const points = new Map<string, number>();
  a.terms.forEach((index, i) => {
    const other = theirs.get(index);
    if (other !== undefined) points.set(term(index), (a.weights[i] as number) * other);
  });
  return points;
}

/** Folded phrases of one to four words that at least two sides have. */
function commonPhrases(sides: readonly (readonly Entry[])[]): string[] {
  const runs = sides.map((entries) => entries.flatMap((entry) => readingOf(entry).map(({ run }) => run)));
  const words = atLeastTwice(runs.map((side) => new Set(side.flatMap((run) => run.map(({ word }) => word)))));
  return [
    ...atLeastTwice(
      runs.map((side) => {
        const own = new Set<string>();
        for (const run of side) addPhrases(run, words, own);
        return own;
      }),
    ),
  ];
}

/** Abstract and title in runs, each with the text that it is of. */
function readingOf(entry: Entry): { readonly text: string; readonly run: Run }[] {
  const { title, summary } = runsOf(entry);
  const of = (text: string) => (one: { readonly run: Run }) => ({ text, run: one.run });
  return [...summary.map(of(entry.summary)), ...title.map(of(entry.title))];
}

/** What at least two of the lists have. */
function atLeastTwice(lists: readonly ReadonlySet<string>[]): Set<string> {
  const [once, twice] = [new Set<string>(), new Set<string>()];
  for (const list of lists) {
    for (const word of list) {
      if (once.has(word)) twice.add(word);
      else once.add(word);
    }
  }
  return twice;
}

/** Adds the phrases of a run that are made of the given words. */
function addPhrases(run: Run, words: ReadonlySet<string>, phrases: Set<string>): void {
  for (let from = 0; from < run.length; from += 1) {
    let phrase = '';
    for (let at = from; at < Math.min(run.length, from + longest); at += 1) {
      const { word } = run[at] as Run[number];
      if (!words.has(word)) break;
      phrase = at === from ? word : `${phrase} ${word}`;
      phrases.add(phrase);
    }
  }
}

/** A phrase in the form that an abstract gives it: the one with most small letters, for a title's capitals are not the usual form. */
function surfaceOf({ text: phrase, words }: Phrase, sides: readonly (readonly Entry[])[]): string {
  let best: string | undefined;
  for (const { text, run } of sides.flat().flatMap(readingOf)) {
    for (let from = 0; from + words.length <= run.length; from += 1) {
      if (!standsAt(words, run, from)) continue;
      const surface = text.slice(run[from]?.start, run[from + words.length - 1]?.end).replace(/\s+/g, ' ');
      if (best === undefined || lowerCase(surface) > lowerCase(best)) best = surface;
    }
  }
  return best ?? phrase;
}

function standsAt(words: readonly string[], run: Run, from: number): boolean {
  for (let i = 0; i < words.length; i += 1) if (run[from + i]?.word !== words[i]) return false;
  return true;
}

function lowerCase(text: string): number {
  return text.replace(/[^\p{Ll}]/gu, '').length / text.length;
}
