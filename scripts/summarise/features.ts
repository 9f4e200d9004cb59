import { tokenise } from '../text/tokens.ts';
import { contentWords, type Statement } from './abstract.ts';
import * as cues from './cues.ts';
import { needOf } from './reference.ts';

/** Values of one sentence, in the order of `featureNames`; most are 0 or 1, all are small. */
export type Features = readonly number[];

/** A sentence as the features see it. */
interface Candidate extends Statement {
  /** Length of its line in units of 30 words. */
  readonly length: number;
}

/** What the features know about the rest of the paper. */
interface Paper {
  readonly count: number;
  readonly titleWords: ReadonlySet<string>;
  readonly titlePairs: ReadonlySet<string>;
  /** In how many sentences each word stands, for words that recur. */
  readonly spread: ReadonlyMap<string, number>;
  readonly contribution: number;
  /** First and second sentence that speaks of the authors or their paper. */
  readonly own: readonly number[];
}

type Feature = (sentence: Candidate, paper: Paper) => number | boolean;

const cue =
  (pattern: RegExp): Feature =>
  ({ line }) =>
    pattern.test(line);

const features: Readonly<Record<string, Feature>> = {
  // Where it stands
  first: ({ at }) => at === 0,
  place: ({ at }, { count }) => at / Math.max(1, count - 1),
  firstContribution: ({ at }, { contribution }) => at === contribution,
  laterContribution: ({ at, line }, { contribution }) => at > contribution && cues.proposes.test(line),
  afterContribution: ({ at }, { contribution }) => at > contribution && contribution >= 0,
  firstOwn: ({ at }, { own }) => at === own[0],
  secondOwn: ({ at }, { own }) => at === own[1],
  // What it says
  proposes: cue(cues.proposes),
  studies: cue(cues.studies),
  shows: cue(cues.shows),
  uses: cue(cues.uses),
  weDo: cue(cues.weDo),
  we: cue(/\bwe\b/i),
  severalWe: cue(/\bwe\b.*\bwe\b/i),
  ofThisPaper: cue(cues.ofThisPaper),
  startsOwn: cue(/^(?:we|this (?:paper|work))\b/i),
  finds: cue(cues.finds),
  novel: cue(cues.novel),
  means: cue(/\bby (?:\w+ly )?\w+ing\b|\bbased on\b/i),
  // What it is about
  titleShare: ({ words }, { titleWords }) => share(titleWords, words),
  titleDensity: ({ words }, { titleWords }) => share(words, titleWords),
  titlePairs: ({ line }, { titlePairs }) => share(titlePairs, pairsOf(line)),
  recurring: ({ words }, { spread }) => [...words].filter((word) => spread.has(word)).length / 15,
  central: ({ words }, { spread }) =>
    sum([...words].map((w) => spread.get(w) ?? 0)) / Math.max(1, sum([...spread.values()])),
  // How it is made
  colon: cue(/:\s/),
  dangling: ({ line }) => needOf(line) === 'previous',
  addition: ({ need }) => need === 'any',
  also: cue(/^(?:\w+, )?we (?:also|further|then|additionally)\b/i),
  startsThe: cue(/^(?:the|an?) /i),
  figures: cue(/\d/),
  short: ({ length }) => length < 0.35,
  long: ({ length }) => length > 1.15,
  length: ({ length }) => length,
  lengthSquared: ({ length }) => length * length,
};

/** What the model of `weights.json` looks at in a sentence, in the order of its values. */
export const featureNames = Object.keys(features);

/** Features of each sentence of one abstract: position, cues, title words and recurring words, after Edmundson (1969). */
export function featuresOf(title: string, statements: readonly Statement[]): Features[] {
  const paper = paperOf(title, statements);
  return statements.map((statement) => {
    const candidate = { ...statement, length: Math.min(statement.line.split(' ').length / 30, 2) };
    return Object.values(features).map((feature) => Number(feature(candidate, paper)));
  });
}

function paperOf(title: string, statements: readonly Statement[]): Paper {
  const spread = new Map<string, number>();
  for (const { words } of statements) for (const word of words) spread.set(word, (spread.get(word) ?? 0) + 1);
  return {
    count: statements.length,
    titleWords: contentWords(title),
    titlePairs: pairsOf(title),
    spread: new Map([...spread].filter(([, count]) => count > 1)),
    contribution: firstContribution(statements),
    own: statements.filter(({ text }) => /\bwe\b|\bthis (?:paper|work)\b/i.test(text)).map(({ at }) => at),
  };
}

/** Index of the first sentence that puts something forward, else that says what the authors do; -1 where none does. */
function firstContribution(statements: readonly Statement[]): number {
  const index = statements.findIndex(({ text }) => cues.proposes.test(text));
  return index >= 0 ? index : statements.findIndex(({ text }) => cues.studies.test(text) || cues.weDo.test(text));
}

/** Pairs of neighbouring words. */
function pairsOf(text: string): Set<string> {
  const words = tokenise(text).map((token) => token.word);
  return new Set(words.slice(1).map((word, i) => `${words[i]} ${word}`));
}

/** Share of the words of `whole` that `part` has. */
function share(whole: ReadonlySet<string>, part: ReadonlySet<string>): number {
  return [...whole].filter((word) => part.has(word)).length / Math.max(1, whole.size);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
