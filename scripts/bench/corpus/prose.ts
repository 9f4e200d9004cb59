import type { Random } from './random.ts';

const SUBJECTS = [
  'the estimator',
  'a sparse attention layer',
  'gradient descent with momentum',
  'the proposed kernel',
  'a tree of shallow models',
  'our \\emph{two-stage} procedure',
  'the decoder',
  'a mixture of small experts',
  'the plug-in rule',
  'regularisation by early stopping',
];
const VERBS = [
  'attains',
  'nearly matches',
  'improves on',
  'falls short of',
  'recovers',
  'is robust to changes of',
  'explains',
  'depends on',
];
const OBJECTS = [
  'the minimax rate $n^{-2s/(2s+d)}$',
  'a bound of order $O(1/m + 1/\\sqrt{n})$',
  'an error below $\\varepsilon < 0.01$',
  'the baseline of Pérez & Müller',
  'the accuracy of models ten times its size',
  'every ranking that the data allow',
  'the number of negative samples',
  'a margin of 4.2\\% on held-out tables',
];
const CONDITIONS = [
  'when the noise is sub-Gaussian',
  'on benchmarks with over 40,000 rows',
  'for every $k \\geq 2$ and $p > 1$',
  'although its training set is "small"',
  'without access to the test distribution',
  'if the labels come late, which they often do',
  'on one graphics card within a day',
  'in a setting where earlier work needs $\\|f\\|_\\infty \\leq 1$',
];
const ADJECTIVES = ['Sharp', 'Scalable', 'Private', 'Calibrated', 'Low-Rank', 'Online', 'Equivariant', 'Frugal'];
const NOUNS = ['Bounds', 'Transformers', 'Sampling', 'Graph Networks', 'Diffusion', 'Retrieval', 'Kernels', 'Pruning'];
const TASKS = [
  'Contrastive Learning',
  'Long Documents',
  'Tabular Data & Time Series',
  'Speech at $n < 100$ Samples',
  'Robot Control',
  'Code Generation',
  'Partial Differential Equations',
  'Medical Images',
];

/** One sentence, as an abstract has them: TeX, `<`, `&` and accents among the words. */
export function sentence(random: Random): string {
  const words = [SUBJECTS, VERBS, OBJECTS, CONDITIONS].map((list) => random.pick(list)).join(' ');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}

/** Several sentences in a row. */
export function paragraph(random: Random, least: number, most: number): string {
  return random.times(random.between(least, most), () => sentence(random)).join(' ');
}

/** A headline. */
export function headline(random: Random): string {
  return `${random.pick(ADJECTIVES)} ${random.pick(NOUNS)} for ${random.pick(TASKS)}`;
}

/** Names that come again in a year: each stands on about four of 36,500 stories with four to five authors. */
const KNOWN = 20_000;

/**
 * Initials and numbers: nobody's names. Half of them come again, half are of one work only, as on arXiv, where most of the
 * names of a year stand on one paper.
 */
export function authors(random: Random, most: number): string[] {
  return random.times(random.between(1, most), () => {
    const number = random.below(2) === 0 ? random.below(KNOWN) : KNOWN + random.below(1_000_000_000);
    return `${random.pick([...'ABÉJKŁMÖ'])}. Author${number}`;
  });
}
