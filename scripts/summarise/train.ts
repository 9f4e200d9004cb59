import { readFileSync, writeFileSync } from 'node:fs';
import { cleanText } from '../../src/story/tex.ts';
import { splitSentences } from '../text/sentences.ts';
import { tokenise } from '../text/tokens.ts';
import { type Features, featureNames, featuresOf } from './features.ts';
import { shorten } from './shorten.ts';

// Learns the weights of the sentence model: node scripts/summarise/train.ts TRAIN.jsonl
// A line is { title, source: [sentences], target: [summaries] }, the form of the SciTLDR data set.

const STEPS = 300;
const RATE = 2;
/** How sharply better sentences are preferred in the target distribution. */
const SHARPNESS = 12;
const DECAY = 0.001;

interface Example {
  readonly features: readonly Features[];
  /** Probability of each sentence in the target, from its ROUGE-1. */
  readonly wanted: readonly number[];
}

function exampleOf(line: string): Example {
  const { title, source, target } = JSON.parse(line) as { title: string; source: string[]; target: string[] };
  const sentences = splitSentences(cleanText(source.join(' ')));
  const scores = sentences.map((s) => Math.max(...target.map((t) => unigramF(shorten(s), t))));
  return { features: featuresOf(title ?? '', sentences), wanted: softmax(scores.map((s) => s * SHARPNESS)) };
}

/** ROUGE-1 F of two texts (Lin 2004), on folded words. */
function unigramF(candidate: string, reference: string): number {
  const a = tokenise(candidate).map((t) => t.word);
  const b = tokenise(reference).map((t) => t.word);
  const left = new Map<string, number>();
  for (const word of b) left.set(word, (left.get(word) ?? 0) + 1);
  const shared = a.filter((word) => {
    const n = left.get(word) ?? 0;
    left.set(word, n - 1);
    return n > 0;
  }).length;
  return a.length + b.length === 0 ? 0 : (2 * shared) / (a.length + b.length);
}

function softmax(values: readonly number[]): number[] {
  const top = Math.max(...values);
  const powers = values.map((v) => Math.exp(v - top));
  const sum = powers.reduce((s, p) => s + p, 0);
  return powers.map((p) => p / sum);
}

/** One step of the listwise loss (ListNet, Cao et al. 2007): cross entropy of the wanted and the given distribution. */
function step(weights: readonly number[], examples: readonly Example[]): number[] {
  const gradient = weights.map((w) => DECAY * w);
  for (const { features, wanted } of examples) {
    const given = softmax(features.map((f) => f.reduce((sum, x, k) => sum + x * (weights[k] as number), 0)));
    features.forEach((f, i) => {
      const error = ((given[i] as number) - (wanted[i] as number)) / examples.length;
      f.forEach((x, k) => {
        gradient[k] = (gradient[k] as number) + error * x;
      });
    });
  }
  return weights.map((w, k) => w - RATE * (gradient[k] as number));
}

const examples = readFileSync(process.argv[2] as string, 'utf8')
  .trim()
  .split('\n')
  .map(exampleOf);
let weights: number[] = featureNames.map(() => 0);
for (let i = 0; i < STEPS; i += 1) weights = step(weights, examples);
const named = Object.fromEntries(featureNames.map((name, k) => [name, Number((weights[k] as number).toFixed(3))]));
writeFileSync(new URL('./weights.json', import.meta.url), `${JSON.stringify(named, null, 2)}\n`);
