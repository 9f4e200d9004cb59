import { readFileSync, writeFileSync } from 'node:fs';
import { tokenise } from '../text/tokens.ts';
import { statementsOf } from './abstract.ts';
import { type Features, featureNames, featuresOf } from './features.ts';

// Learns weights.json: node scripts/summarise/train.ts TRAIN.jsonl [WEIGHTS.json]
// A line is { title, source: [sentences], target: [one-sentence summaries] }, the form of the SciTLDR data set
// (Cachola et al. 2020). Deterministic: the same file gives the same weights.

const ROUNDS = 300;
const RATE = 0.04;
const DECAY = 0.0001;

/** One paper: what the model sees of each sentence, and how near that sentence comes to a summary by hand. */
interface Example {
  readonly features: readonly Features[];
  readonly rewards: readonly number[];
}

function exampleOf(line: string): Example {
  const { title, source, target } = JSON.parse(line) as { title: string; source: string[]; target: string[] };
  const statements = statementsOf(source.join(' '));
  return {
    features: featuresOf(title, statements),
    rewards: statements.map(({ line: ours }) => Math.max(...target.map((t) => overlap(ours, t)))),
  };
}

/** Unigram F1 of two texts, as ROUGE-1 counts it (Lin 2004), on folded words. */
function overlap(candidate: string, reference: string): number {
  const [ours, theirs] = [candidate, reference].map((text) => tokenise(text).map((token) => token.word)) as [
    string[],
    string[],
  ];
  const left = new Map<string, number>();
  for (const word of theirs) left.set(word, (left.get(word) ?? 0) + 1);
  const shared = ours.filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count > 0;
  });
  return (2 * shared.length) / Math.max(1, ours.length + theirs.length);
}

/** Chance of each sentence under the weights: the softmax of its score. */
function chancesOf({ features }: Example, weights: readonly number[]): number[] {
  const scores = features.map((values) => values.reduce((sum, value, k) => sum + value * (weights[k] as number), 0));
  const top = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - top));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}

/** Gradient of the expected reward of a sentence drawn by its chance (Williams 1992, summed instead of sampled). */
function gradientOf(examples: readonly Example[], weights: readonly number[]): number[] {
  const gradient = weights.map((weight) => -DECAY * weight);
  for (const example of examples) {
    const chances = chancesOf(example, weights);
    const expected = chances.reduce((sum, chance, i) => sum + chance * (example.rewards[i] as number), 0);
    example.features.forEach((values, i) => {
      const push = ((chances[i] as number) * ((example.rewards[i] as number) - expected)) / examples.length;
      values.forEach((value, k) => {
        gradient[k] = (gradient[k] as number) + push * value;
      });
    });
  }
  return gradient;
}

/** Full-batch gradient ascent with the step of Adam (Kingma and Ba 2015). */
function train(examples: readonly Example[]): number[] {
  const zero = featureNames.map(() => 0);
  let state = { weights: zero, mean: zero, square: zero };
  for (let round = 1; round <= ROUNDS; round += 1) {
    const gradient = gradientOf(examples, state.weights);
    const mean = state.mean.map((m, k) => 0.9 * m + 0.1 * (gradient[k] as number));
    const square = state.square.map((v, k) => 0.999 * v + 0.001 * (gradient[k] as number) ** 2);
    const step = (k: number) =>
      (mean[k] as number) / (1 - 0.9 ** round) / (Math.sqrt((square[k] as number) / (1 - 0.999 ** round)) + 1e-8);
    state = { weights: state.weights.map((weight, k) => weight + RATE * step(k)), mean, square };
  }
  return state.weights;
}

const [input, output = new URL('weights.json', import.meta.url).pathname] = process.argv.slice(2);
if (!input) throw new Error('no training file: name a JSON Lines file in the form of SciTLDR');
const weights = train(readFileSync(input, 'utf8').trim().split('\n').map(exampleOf));
const rounded = Object.fromEntries(featureNames.map((name, k) => [name, Number((weights[k] as number).toFixed(3))]));
writeFileSync(output, `${JSON.stringify(rounded, null, 2)}\n`);
