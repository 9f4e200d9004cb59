import type { Entry } from '../model.ts';
import { tells, titleWords } from './telling.ts';
import { type Run, runs } from './terms.ts';
import type { Vector } from './vector.ts';

/** A phrase that texts share, as readers see it, with its share of the similarity (0–1). */
export interface SharedPhrase {
  readonly phrase: string;
  readonly weight: number;
}

const longest = 4;

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
  const surfaces = sharedSurfaces(sides);
  const titles = titleWords(sides);
  const total = [...give.values()].reduce((sum, value) => sum + value, 0);
  const used = new Set<string>();
  const worth = (phrase: string) =>
    partsOf(phrase).reduce((sum, part) => sum + (used.has(part) ? 0 : (give.get(part) ?? 0)), 0);
  const chosen: SharedPhrase[] = [];
  const left = new Set([...surfaces.keys()].filter((phrase) => worth(phrase) > 0 && tells(phrase, titles)));
  while (chosen.length < limit && left.size > 0) {
    const [best] = [...left].map((phrase) => ({ phrase, points: worth(phrase) })).sort(heaviestFirst);
    if (!best || best.points < 0.03 * total) break;
    chosen.push({ phrase: surfaces.get(best.phrase) ?? best.phrase, weight: round(best.points / total) });
    for (const part of partsOf(best.phrase)) used.add(part);
    left.delete(best.phrase);
    for (const phrase of left)
      if (best.phrase.split(' ').some((word) => phrase.split(' ').includes(word))) left.delete(phrase);
  }
  return chosen;
}

function heaviestFirst(a: { phrase: string; points: number }, b: { phrase: string; points: number }): number {
  return b.points - a.points || (a.phrase < b.phrase ? -1 : 1);
}

const round = (value: number) => Math.round(value * 1000) / 1000;

/** The terms that a phrase is made of: words and pairs of neighbours. */
function partsOf(phrase: string): string[] {
  const words = phrase.split(' ');
  const pairs = words.slice(1).map((word, i) => `${words[i]} ${word}`);
  return [...new Set([...words, ...pairs])];
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

/** Folded phrases of one to four words that at least two sides have, with the form that an abstract gives them. */
function sharedSurfaces(sides: readonly (readonly Entry[])[]): Map<string, string> {
  const texts = sides.map((entries) => entries.flatMap(read));
  const words = atLeastTwice(texts.map((side) => side.flatMap(({ found }) => found.flatMap(wordsOfRun))));
  const surfaces = new Map<string, string>();
  const phrases = texts.map((side) => {
    const own = new Set<string>();
    for (const { text, found } of side) {
      for (const { run } of found) {
        for (const [phrase, part] of phrasesOf(run, words)) {
          own.add(phrase);
          const surface = text.slice(part[0]?.start, part.at(-1)?.end).replace(/\s+/g, ' ');
          const other = surfaces.get(phrase);
          if (other === undefined || lowerCase(surface) > lowerCase(other)) surfaces.set(phrase, surface);
        }
      }
    }
    return own;
  });
  const shared = atLeastTwice(phrases);
  return new Map([...surfaces].filter(([phrase]) => shared.has(phrase)));
}

type Read = readonly { readonly text: string; readonly found: ReturnType<typeof runs> }[];

// A story is held against many others.
const known = new WeakMap<Entry, Read>();

/** Abstract and title in runs. */
function read(entry: Entry): Read {
  const before = known.get(entry);
  if (before) return before;
  const texts = [entry.summary, entry.title].map((text) => ({ text, found: runs(text) }));
  known.set(entry, texts);
  return texts;
}

function wordsOfRun({ run }: { readonly run: Run }): string[] {
  return run.map(({ word }) => word);
}

/** What at least two of the lists have. */
function atLeastTwice(lists: readonly Iterable<string>[]): Set<string> {
  const [once, twice] = [new Set<string>(), new Set<string>()];
  for (const list of lists) {
    for (const word of new Set(list)) {
      if (once.has(word)) twice.add(word);
      once.add(word);
    }
  }
  return twice;
}

/** How many letters of a form are small: a title's capitals are not the usual form. */
function lowerCase(text: string): number {
  return text.replace(/[^\p{Ll}]/gu, '').length / text.length;
}

/** The phrases of a run that are made of the given words. */
function* phrasesOf(run: Run, words: ReadonlySet<string>): Generator<[string, Run]> {
  for (let from = 0; from < run.length; from += 1) {
    for (let to = from + 1; to <= Math.min(run.length, from + longest); to += 1) {
      if (!words.has(run[to - 1]?.word ?? '')) break;
      const part = run.slice(from, to);
      yield [part.map((token) => token.word).join(' '), part];
    }
  }
}
