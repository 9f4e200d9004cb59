import type { Entry } from '../model.ts';
import { background } from './background.ts';
import { runsOf } from './terms.ts';

// Words that open no phrase that a reader would take for a subject.
const frame = new Set(
  `accurate achieve address adopt advanced aim apply approach based best better candidate challenge challenging combine
  compared complex component comprehensive cost demonstrate different diverse effective efficient employ enable ensure
  evaluate examine existing experiment explore extensive fine framework general good high improve introduce investigate
  issue key lack leverage low main method model naive new novel outperform paper perform performance practical present
  problem propose provide rely remain require result robust several show significant simple specific state strong
  study system task technique term typical utilize various versus word work yield`.split(/\s+/),
);

// Verbs that follow a subject: `pansharpening aims`.
const verbs = new Set('achieve aim enable introduce present propose provide require show yield'.split(' '));

// Words in -ing, -al and -ic that are subjects by themselves; others only say how.
const nouns = new Set(
  `assembly clustering counting forecasting grounding learning matching monitoring pansharpening planning prompting
  pruning reasoning rendering retrieval routing sampling scheduling sensing signal splatting steering tracking training
  tuning unlearning watermarking removal proposal
  arithmetic clinic epidemic graphic lyric logic magic mosaic music physic robotic rubric semantic topic traffic`.split(
    /\s+/,
  ),
);

const modifier = /(?:ly|ing|ed|ive|al|ic|able|ible|ous|ful|less|ary)$/;

// Words of methods that are everywhere, and of sources of data: alone they say how or from what, not what about.
const methods = new Set(
  `3d 3dgs 4d adaptation adversarial agent agentic approach attention augmented autoregressive baseline benchmark
  benchmarking chain class classical continual contrastive cross data dataset deep detr diffusion dimensional
  direct distillation domain euclidean expert federated few fidelity field fine flow form framework fusion
  gaussian generation group gs high hyperbolic image incremental informed instruction knowledge language large
  latent learning llm long machine matching mechanism mixture mllm modal model multimodal network neural
  optimization physic pi policy post preference quality quantization radiance rag raspberry reconstruction
  reinforcement relative remote rendering research retrieval rl rt scene self sensing sensor shot space splatting
  supervized test thought time traditional training transfer transformer tuned tuning unsupervized video vision
  vla vlm zero`.split(/\s+/),
);

// What closes an adjective of two words: `uncertainty-aware`, `feed-forward`.
const closers = new Set(['aware', 'based', 'efficient', 'forward', 'free', 'level', 'wise']);

/** A title's word of more than this share of documents says nothing about the title. */
const EVERYDAY = 0.1;

/** For each word how many of the sides have it in a title. */
export function titleWords(sides: readonly (readonly Entry[])[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const entries of sides) {
    const words = new Set(
      entries.flatMap((entry) => runsOf(entry).title.flatMap(({ run }) => run.map(({ word }) => word))),
    );
    for (const word of words) found.set(word, (found.get(word) ?? 0) + 1);
  }
  return found;
}

/**
 * Whether readers would take a shared phrase, words folded, for what texts are about: it is a noun phrase and a title
 * has a word of it. A word alone must be in two titles, be rare and be no adjective or participle.
 */
export function tells(phrase: string, titles: ReadonlyMap<string, number>): boolean {
  const words = phrase.split(' ');
  const [first, last] = [words[0] as string, words.at(-1) as string];
  if (words.length === 1) {
    return !background.has(phrase) && !isModifier(phrase) && !frame.has(phrase) && (titles.get(phrase) ?? 0) > 1;
  }
  if (background.has(phrase) || frame.has(first) || verbs.has(last) || closers.has(last) || isModifier(last))
    return false;
  return words.some((word) => titles.has(word) && (background.get(word) ?? 0) < EVERYDAY);
}

/** Whether a phrase, words folded, names a widespread method or a source of data and nothing else. */
export function isMethodAlone(phrase: string): boolean {
  return phrase.split(' ').every((word) => methods.has(word));
}

// What somebody does, at the end of a phrase, and words that only look like it.
const doing = /(?:tion|sion|ment|sis|ery|ing|val)$/;
const nothingDone = new Set(
  'attention dimension expression function information position question thing training version'.split(' '),
);

/** Whether a phrase, words folded, is the name of a task: three words or more, and what is done is the last. */
export function namesTask(phrase: string): boolean {
  const words = phrase.split(' ');
  const last = words.at(-1) as string;
  return words.length >= 3 && doing.test(last) && !nothingDone.has(last) && !isMethodAlone(phrase);
}

function isModifier(word: string): boolean {
  return modifier.test(word) && !nouns.has(word);
}
