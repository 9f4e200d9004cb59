import { contentOf, type Statement, wordsOf } from './abstract.ts';
import * as cues from './cues.ts';
import { meanLikeness } from './likeness.ts';
import { pairsOf } from './overlap.ts';
import { firstContribution, ownStatements } from './places.ts';
import { needOf } from './reference.ts';
import { stopwords } from './stopwords.ts';

/** Values of one sentence, in the order of `featureNames`; most are 0 or 1, all are small. */
export type Features = readonly number[];

/** A sentence as the features see it. */
interface Candidate extends Statement {
  /** Words of its line, each once. */
  readonly tokens: readonly string[];
  /** The authors speak. */
  readonly we: boolean;
  /** Length of its line in units of 30 words. */
  readonly length: number;
  /** Mean likeness to the other sentences, and likeness to the title; from 0 to 1. */
  readonly central: number;
  readonly likeTitle: number;
}

/** What the features know about the rest of the paper. */
interface Paper {
  readonly count: number;
  readonly title: string;
  readonly titleWords: ReadonlySet<string>;
  readonly titlePairs: ReadonlySet<string>;
  /** In how many sentences each word stands, for words that recur. */
  readonly spread: ReadonlyMap<string, number>;
  /** Place at which each word stands first. */
  readonly debut: ReadonlyMap<string, number>;
  readonly contribution: number;
  /** Sentences that speak of the authors or their paper. */
  readonly own: readonly number[];
  /** Chance of each word to stand in a summary by hand. */
  readonly chances: ReadonlyMap<string, number>;
}

type Feature = (sentence: Candidate, paper: Paper) => number | boolean;

const cue =
  (pattern: RegExp): Feature =>
  ({ line }) =>
    pattern.test(line);

const we = (verbs: string): Feature => {
  const pattern = new RegExp(String.raw`\bwe (?:\w+ )?(?:${verbs})\b`, 'i');
  return ({ we, line }) => we && pattern.test(line);
};

/** Words that a summary by hand has, about: all, and those that carry meaning. */
const WORDS = 19;
const CONTENT = 11;

const features: Readonly<Record<string, Feature>> = {
  // Where it stands
  first: ({ at }) => at === 0,
  second: ({ at }) => at === 1,
  place: ({ at }, { count }) => at / Math.max(1, count - 1),
  nextContribution: ({ at }, { contribution }) => contribution >= 0 && at === contribution + 1,
  afterContribution: ({ at }, { contribution }) => at > contribution && contribution >= 0,
  firstOwn: ({ at }, { own }) => at === own[0],
  fromOwn: ({ at }, { own: [first] }) => (first === undefined ? 0 : Math.max(-1, Math.min(1, (at - first) / 3))),
  // What the authors do in it
  proposes: cue(cues.proposes),
  uses: cue(cues.uses),
  wePropose: we('propose'),
  weIntroduce: we('introduce'),
  wePresent: we('present|describe|report'),
  weShow: we('show|demonstrate'),
  weStudy: we('study|investigate|explore|examine|analy[sz]e|consider|focus'),
  weArgue: we('argue|hypothesi[sz]e|suggest|believe|posit'),
  weUse: we('use|apply|employ|leverage|adopt|utilize|train'),
  weAchieve: we('achieve|obtain|outperform|improve|are able'),
  we: ({ we }) => we,
  weOur: ({ we, line }) => we && /\bwe\b.*\bour\b/i.test(line),
  startsOwn: cue(cues.startsOwn),
  startsOur: cue(/^(?:our|the proposed)\b/i),
  ofThisPaper: cue(cues.ofThisPaper),
  // What else it says
  results: cue(/\b(?:results?|experiments?|experimental(?:ly)?|empirically)\b/i),
  experiments: cue(cues.experiments),
  problem: cue(cues.problem),
  novel: cue(cues.novel),
  fresh: cue(/\b(?:novel|new)\b/i),
  method: cue(/\b(?:method|approach|framework|algorithm|technique|model|architecture|procedure|system)\b/i),
  aim: cue(/\bto (?!the|a|an|this|these|those|that|our|its)\w+/i),
  purpose: cue(/\bfor \w+ing\b/i),
  reason: cue(/\b(?:because|since|due to)\b/i),
  that: cue(/\bthat\b/i),
  // What it is about
  expected: ({ tokens }, { chances }) => (6 * gain(tokens, chances)) / (tokens.length + WORDS),
  expectedContent: ({ tokens }, { chances }) =>
    (6 * gain(content(tokens), chances)) / (content(tokens).length + CONTENT),
  density: ({ tokens }, { chances }) => (3 * gain(content(tokens), chances)) / Math.max(1, content(tokens).length),
  titleShare: ({ words }, { titleWords }) => share(titleWords, words),
  titleDensity: ({ words }, { titleWords }) => share(words, titleWords),
  titlePairs: ({ lineWords }, { titlePairs }) => share(titlePairs, new Set(pairsOf(lineWords))),
  titleName: ({ line }, { title }) => line.includes(/^([^:]{2,30}):/.exec(title)?.[1] ?? '\0'),
  titleAcronym: ({ line }, { title }) =>
    [...title.matchAll(/\b\w*[A-Z]\w*[A-Z]\w*\b/g)].some(([name]) => line.includes(name)),
  likeTitle: ({ likeTitle }) => likeTitle,
  likeOthers: ({ central }) => central,
  central: ({ words }, { spread }) =>
    sum([...words].map((w) => spread.get(w) ?? 0)) / Math.max(1, sum([...spread.values()])),
  newWords: ({ at, words }, { debut }) =>
    [...words].filter((w) => debut.get(w) === at).length / Math.max(1, words.size),
  names: ({ text }) => /\([A-Z][A-Za-z-]*[A-Z][A-Za-z-]*s?\)/.test(text),
  // How it is made
  leans: ({ line }) => needOf(line) === 'previous',
  addition: ({ need }) => need === 'any',
  also: cue(/^(?:\w+, )?we (?:also|further|then|additionally)\b/i),
  startsThe: cue(/^(?:the|an?) /i),
  startsResult: cue(/^(?:experiments?|results?|extensive|empirical|moreover|additionally)/i),
  startsProblem: cue(
    /^(?:however|but|yet|unfortunately|despite|although|while|existing|current|recent|previous|prior|many|most|one)\b/i,
  ),
  counts: cue(/\b(?:first|second|third|finally)\b/i),
  example: cue(/\be\.g\.|\bi\.e\./),
  colon: cue(/:\s/),
  commas: ({ line }) => Math.min(6, line.split(',').length - 1) / 5,
  long: ({ length }) => length > 1.15,
  endless: ({ length }) => length > 1.33,
  length: ({ length }) => length,
  lengthSquared: ({ length }) => length * length,
  contentWords: ({ words }) => words.size / 20,
};

const all = Object.values(features);

/** What the model of sentences looks at, in the order of its values. */
export const featureNames = Object.keys(features);

/** Features of each sentence of one abstract: position, cues, title words and recurring words, after Edmundson (1969). */
export function featuresOf(
  title: string,
  statements: readonly Statement[],
  chances: ReadonlyMap<string, number>,
): Features[] {
  const paper = paperOf(title, statements, chances);
  const { toOthers, toTitle } = meanLikeness(
    statements.map(({ words }) => words),
    paper.titleWords,
  );
  return statements.map((statement, i) => {
    const candidate = {
      ...statement,
      tokens: [...new Set(statement.lineWords)],
      we: /\bwe\b/i.test(statement.line),
      length: Math.min(statement.line.split(' ').length / 30, 2),
      central: toOthers[i] as number,
      likeTitle: toTitle[i] as number,
    };
    return all.map((feature) => Number(feature(candidate, paper)));
  });
}

function paperOf(title: string, statements: readonly Statement[], chances: ReadonlyMap<string, number>): Paper {
  const spread = new Map<string, number>();
  const debut = new Map<string, number>();
  statements.forEach(({ words }, at) => {
    for (const word of words) {
      spread.set(word, (spread.get(word) ?? 0) + 1);
      if (!debut.has(word)) debut.set(word, at);
    }
  });
  return {
    count: statements.length,
    title,
    titleWords: contentOf(wordsOf(title)),
    titlePairs: new Set(pairsOf(wordsOf(title))),
    spread: new Map([...spread].filter(([, count]) => count > 1)),
    debut,
    contribution: firstContribution(statements),
    own: ownStatements(statements),
    chances,
  };
}

/** Words that a sentence is expected to share with a summary by hand. */
function gain(words: readonly string[], chances: ReadonlyMap<string, number>): number {
  return sum(words.map((word) => chances.get(word) ?? 0));
}

function content(words: readonly string[]): string[] {
  return words.filter((word) => !stopwords.has(word));
}

/** Share of the words of `whole` that `part` has. */
function share(whole: ReadonlySet<string>, part: ReadonlySet<string>): number {
  return [...whole].filter((word) => part.has(word)).length / Math.max(1, whole.size);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
