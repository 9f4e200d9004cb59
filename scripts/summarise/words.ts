import { type Statement, wordsOf } from './abstract.ts';
import { firstContribution, ownStatements } from './places.ts';
import { stopwords } from './stopwords.ts';

/** What is seen of one word of an abstract; most values are 0 or 1. */
export type WordFeatures = readonly number[];

/** Words of an abstract, each with what is seen of it. */
export interface Vocabulary {
  readonly content: ReadonlyMap<string, WordFeatures>;
  readonly function: ReadonlyMap<string, WordFeatures>;
}

/** Weights of the two kinds of words. */
export interface WordWeights {
  readonly content: Readonly<Record<string, number>>;
  readonly function: Readonly<Record<string, number>>;
}

/** One word and where it stands in the abstract. */
interface Sighting {
  readonly word: string;
  readonly inTitle: boolean;
  /** Sentences that have it, by their place, and how often it stands in all of them. */
  readonly places: readonly number[];
  readonly count: number;
}

interface Abstract {
  readonly sentences: number;
  readonly contribution: number;
  readonly own: readonly number[];
}

type WordFeature = (word: Sighting, abstract: Abstract) => number | boolean;

const inContribution: WordFeature = ({ places }, { contribution }) => places.includes(contribution);
const recurs: WordFeature = ({ places }) => places.length > 1;
const inFirstOwn: WordFeature = ({ places }, { own }) => places.includes(own[0] ?? -1);

const features: Readonly<Record<string, WordFeature>> = {
  any: () => 1,
  inTitle: ({ inTitle }) => inTitle,
  recurs,
  recursTwice: ({ places }) => places.length > 2,
  frequency: ({ count }) => Math.log(count),
  spread: ({ places }, { sentences }) => places.length / sentences,
  inContribution,
  inFirstOwn,
  inSecondOwn: ({ places }, { own }) => places.includes(own[1] ?? -1),
  inFirst: ({ places }) => places.includes(0),
  inLast: ({ places }, { sentences }) => places.includes(sentences - 1),
  place: ({ places: [first = 0] }, { sentences }) => first / Math.max(1, sentences - 1),
  newInContribution: ({ places }, { contribution }) => places[0] === contribution,
  afterContribution: ({ places: [first = 0] }, { contribution }) => contribution >= 0 && first > contribution,
  long: ({ word }) => word.length > 7,
  short: ({ word }) => word.length < 4,
  figure: ({ word }) => /\d/.test(word),
  titleRecurs: (word, abstract) => word.inTitle && recurs(word, abstract),
  titleContribution: (word, abstract) => word.inTitle && inContribution(word, abstract),
  recursContribution: (word, abstract) => recurs(word, abstract) && inContribution(word, abstract),
  ownContribution: (word, abstract) => inFirstOwn(word, abstract) && inContribution(word, abstract),
};

const all = Object.values(features);

/** What the model of words looks at, in the order of its values. */
export const wordFeatureNames = Object.keys(features);

/** The words of an abstract's lines, folded, with what is seen of each. */
export function vocabularyOf(title: string, statements: readonly Statement[]): Vocabulary {
  const titleWords = new Set(wordsOf(title));
  const abstract = {
    sentences: statements.length,
    contribution: firstContribution(statements),
    own: ownStatements(statements),
  };
  const kinds = { content: new Map<string, WordFeatures>(), function: new Map<string, WordFeatures>() };
  for (const [word, { places, count }] of sightings(statements)) {
    const seen = { word, inTitle: titleWords.has(word), places: [...places], count };
    const values = all.map((feature) => Number(feature(seen, abstract)));
    kinds[stopwords.has(word) ? 'function' : 'content'].set(word, values);
  }
  return kinds;
}

function sightings(statements: readonly Statement[]): Map<string, { places: Set<number>; count: number }> {
  const seen = new Map<string, { places: Set<number>; count: number }>();
  statements.forEach(({ lineWords }, place) => {
    for (const word of lineWords) {
      const before = seen.get(word);
      if (!before) seen.set(word, { places: new Set([place]), count: 1 });
      else {
        before.places.add(place);
        before.count += 1;
      }
    }
  });
  return seen;
}

/** Chance of each word of an abstract to stand in a one-sentence summary by hand: two logistic models, one for function words. */
export function wordChances({ content, function: small }: Vocabulary, weights: WordWeights): Map<string, number> {
  return new Map([...chancesOf(content, weights.content), ...chancesOf(small, weights.function)]);
}

function chancesOf(words: ReadonlyMap<string, WordFeatures>, weights: Readonly<Record<string, number>>) {
  const vector = wordFeatureNames.map((name) => weights[name] ?? 0);
  return [...words].map(([word, values]): [string, number] => [word, logistic(dot(values, vector))]);
}

/** The logistic function. */
export function logistic(x: number): number {
  return 1 / (1 + Math.exp(-x));
}

/** Sum of the products of two vectors of one length. */
export function dot(values: readonly number[], weights: readonly number[]): number {
  return values.reduce((sum, value, k) => sum + value * (weights[k] as number), 0);
}
