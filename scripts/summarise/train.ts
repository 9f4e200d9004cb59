import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cleanText } from '../../src/story/tex.ts';
import { type Statement, statementsOf, wordsOf } from './abstract.ts';
import { ascend } from './ascent.ts';
import { type Features, featureNames, featuresOf } from './features.ts';
import { overlaps } from './overlap.ts';
import { needOf } from './reference.ts';
import {
  dot,
  logistic,
  type Vocabulary,
  vocabularyOf,
  type WordFeatures,
  wordChances,
  wordFeatureNames,
} from './words.ts';

// Learns weights.json: node scripts/summarise/train.ts TRAIN.jsonl [WEIGHTS.json]
// A line is { title, source: [sentences], target: [one-sentence summaries] }, the form of the SciTLDR data set
// (Cachola et al. 2020). Deterministic: the same file gives the same weights.

/** What each of the three overlaps with a summary by hand is worth. */
const WORTH = [0.5, 0.2, 0.3] as const;
/** What is left of it for a line that points to something a reader of it does not see. */
const LEANING = 0.4;
/** How much of a paper's probability goes to its best sentences. */
const SHARPNESS = 8;
/** How far a weight is drawn to zero. */
const WORD_DECAY = 1e-4;
const SENTENCE_DECAY = 1e-3;
/** Features are brought to one scale, so that all weights are drawn to zero alike. */
const SCALE = 0.3;

/** One paper of the training set. */
interface Paper {
  readonly title: string;
  readonly statements: readonly Statement[];
  readonly vocabulary: Vocabulary;
  /** The summaries by hand, as folded words. */
  readonly summaries: readonly (readonly string[])[];
}

/** One paper's sentences: what the model sees of each, and the share of the probability that each should have. */
interface Example {
  readonly features: readonly Features[];
  readonly shares: readonly number[];
}

function paperOf(line: string): Paper {
  const { title: tex, source, target } = JSON.parse(line) as { title: string; source: string[]; target: string[] };
  const title = cleanText(tex);
  const statements = statementsOf(source.join(' '));
  return { title, statements, vocabulary: vocabularyOf(title, statements), summaries: target.map(wordsOf) };
}

/** Logistic regression of whether a word of an abstract stands in a summary by hand. */
function learnWords(papers: readonly Paper[], kind: keyof Vocabulary): Record<string, number> {
  const rows = papers.flatMap(({ vocabulary, summaries }) => {
    const taken = new Set(summaries.flat());
    return [...vocabulary[kind]].map(([word, values]): [WordFeatures, number] => [values, Number(taken.has(word))]);
  });
  const gradient = (weights: readonly number[]) => {
    const slope = weights.map((weight) => -WORD_DECAY * weight);
    for (const [values, taken] of rows) add(slope, values, (taken - logistic(dot(values, weights))) / rows.length);
    return slope;
  };
  return named(wordFeatureNames, ascend(wordFeatureNames.length, gradient, { rounds: 400, rate: 0.05 }));
}

function rewardOf({ line, lineWords }: Statement, summaries: Paper['summaries']): number {
  const best = Math.max(
    ...summaries.map((summary) =>
      overlaps(lineWords, summary).reduce((sum, f1, k) => sum + (WORTH[k] as number) * f1, 0),
    ),
  );
  return needOf(line) === 'previous' ? best * LEANING : best;
}

/** Listwise regression: the softmax of the scores is to be that of the rewards (Cao et al. 2007, ListNet). */
function learnSentences(examples: readonly Example[]): Record<string, number> {
  const { means, spreads } = scalesOf(examples.flatMap(({ features }) => features));
  const scaled = examples.map(({ features, shares }) => ({
    shares,
    features: features.map((values) =>
      values.map((value, k) => (SCALE * (value - (means[k] as number))) / (spreads[k] as number)),
    ),
  }));
  const gradient = (weights: readonly number[]) => {
    const slope = weights.map((weight) => -SENTENCE_DECAY * weight);
    for (const { features, shares } of scaled) {
      const chances = softmax(features.map((values) => dot(values, weights)));
      features.forEach((values, i) => {
        add(slope, values, ((shares[i] as number) - (chances[i] as number)) / (5 * scaled.length));
      });
    }
    return slope;
  };
  const weights = ascend(featureNames.length, gradient, { rounds: 400, rate: 0.04 });
  return named(
    featureNames,
    weights.map((weight, k) => (SCALE * weight) / (spreads[k] as number)),
  );
}

/** Adds `times` the values to the sum. */
function add(sum: number[], values: readonly number[], times: number): void {
  values.forEach((value, k) => {
    sum[k] = (sum[k] as number) + times * value;
  });
}

function softmax(scores: readonly number[]): number[] {
  const top = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - top));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}

/** Mean and standard deviation of each feature. */
function scalesOf(rows: readonly Features[]): { means: number[]; spreads: number[] } {
  const mean = (at: (values: Features) => number) => rows.reduce((sum, values) => sum + at(values), 0) / rows.length;
  const means = featureNames.map((_, k) => mean((values) => values[k] as number));
  const variance = (k: number) => mean((values) => ((values[k] as number) - (means[k] as number)) ** 2);
  return { means, spreads: means.map((_, k) => Math.sqrt(variance(k)) + 1e-9) };
}

function named(names: readonly string[], weights: readonly number[]): Record<string, number> {
  return Object.fromEntries(names.map((name, k) => [name, Number((weights[k] as number).toFixed(3))]));
}

const [input, output = new URL('weights.json', import.meta.url).pathname] = process.argv.slice(2);
if (!input || !existsSync(input)) {
  process.stderr.write(`error: train: ${input ?? 'papers'}: no such file: name JSON Lines in the form of SciTLDR\n`);
  process.exit(64);
}
const papers = readFileSync(input, 'utf8').trim().split('\n').map(paperOf);
const words = { content: learnWords(papers, 'content'), function: learnWords(papers, 'function') };
const sentences = learnSentences(
  papers.map(({ title, statements, vocabulary, summaries }) => ({
    features: featuresOf(title, statements, wordChances(vocabulary, words)),
    shares: softmax(statements.map((statement) => SHARPNESS * rewardOf(statement, summaries))),
  })),
);
writeFileSync(output, `${JSON.stringify({ words, sentences }, null, 2)}\n`);
