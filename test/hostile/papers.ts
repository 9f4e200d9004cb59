import fc from 'fast-check';
import type { Payloads } from './payloads.ts';

/** How a paper reaches us: arXiv's RSS, a JSON Feed (which can hold any character), an Atom feed with HTML in it. */
export type Way = 'arxiv' | 'json' | 'atom';

/** One announced work that means harm. */
export interface HostilePaper {
  readonly way: Way;
  /** arXiv's, or the number in an address. */
  readonly id: string;
  readonly title: string;
  readonly abstract: string;
  readonly authors: readonly string[];
  readonly category: string;
  readonly comment: string;
  readonly doi: string;
}

/** Longest title that is a headline as it stands; real ones have 226 characters at most. */
const LONGEST = 290;

const ordinary = [
  ...[
    'We study how agents learn from few samples',
    'a simple method',
    'on twelve data sets',
    'with $O(1/\\sqrt{n})$ regret',
  ],
  ...[
    'the error falls by 3.4\\%',
    'an $\\epsilon$-optimal policy',
    'costs \\$5 per run',
    'where $a<b$ and $\\{x\\}$',
    'e.g. \\emph{graphs}',
  ],
  ...[
    'with $\\hat{\\theta}_i \\in \\mathbb{R}^d$',
    'across 40 languages',
    "Erd\\H{o}s's bound",
    "``quoted words''",
    '$n$-gram models',
  ],
];
const subjects = [
  ...[
    'a generalization bound and its sample complexity',
    'reinforcement learning from human feedback',
    'speech recognition',
  ],
  ...[
    'protein structure prediction',
    'object detection in images',
    'machine translation',
    'federated learning',
    'graph neural networks',
  ],
];

/** A word of its own for each number: it tells papers apart and is found again in what is shown. */
export function word(number: number): string {
  const syllables = 'ba ce di fo gu ha ji ko lu me ni po ra se ti vo wu xa ye zi'.split(' ');
  const digits = [1, 20, 400, 8000].map((place) => syllables[Math.floor(number / place) % 20]);
  return `Q${digits.join('')}th`;
}

const way = (number: number): Way => (['arxiv', 'arxiv', 'json', 'atom'] as const)[number % 4] ?? 'arxiv';
const id = (number: number): string =>
  `26${String(1 + (Math.floor(number / 9000) % 12)).padStart(2, '0')}.${String(number + 1).padStart(5, '0')}`;

/** Each payload once, between ordinary words, so many of them in the title and in the abstract of one paper. */
export function eachOnce(payloads: Payloads, together = 1): HostilePaper[] {
  const all = Object.values(payloads).flat();
  return Array.from({ length: Math.ceil(all.length / together) }, (_, number) => {
    const some = all.slice(number * together, (number + 1) * together);
    const payload = some.join(' between ');
    const subject = subjects[number % subjects.length] as string;
    const short = some.map((one) => one.slice(0, Math.floor((LONGEST - 60) / together))).join(' between ');
    return {
      ...{ way: way(number), id: id(number), category: 'cs.LG', comment: payload },
      doi: `10.1234/${number}${payload.replace(/\s/g, '')}`,
      title: `${word(number)} ${short} ${word(number + 70_000)}`,
      abstract: `${payload} begins the abstract ${word(number)}. We study ${subject} and ${payload} in the middle.\n\n${payload}\n\nWe prove it for ${subject}. It ends with ${payload}`,
      authors: [`Ada ${payload.replace(/, /g, ' ')}`, 'Grace Hop'],
    };
  });
}

/** Any number of papers whose titles and abstracts are payloads, prose, formulas and odd characters in any order. */
export function fuzzed(payloads: Payloads, count: number, from = 0): HostilePaper[] {
  const piece = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...Object.values(payloads).flat()) },
    { weight: 4, arbitrary: fc.constantFrom(...ordinary) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
    { weight: 1, arbitrary: fc.string({ maxLength: 20 }) },
  );
  const glue = fc.constantFrom(' ', ' ', ' ', '', '\n', '\n\n', '. ', ': ', ' \\ ', '\t');
  const run = (maxLength: number) =>
    fc.array(fc.tuple(piece, glue), { minLength: 1, maxLength }).map((pairs) => pairs.flat().join(''));
  const paper = fc.record({
    title: run(4),
    abstract: run(12),
    subject: fc.constantFrom(...subjects),
    author: run(2),
    category: fc.oneof({ weight: 9, arbitrary: fc.constant('cs.LG') }, { weight: 1, arbitrary: run(1) }),
    comment: run(2),
    doi: run(1),
  });
  return fc.sample(paper, count).map(({ title, abstract, subject, author, category, comment, doi }, i) => {
    const number = from + i;
    return {
      ...{ way: way(number), id: id(number), category, comment, doi: `10.1234/${number}${doi.replace(/\s/g, '')}` },
      title: `${word(number)} ${title.slice(0, LONGEST - 30)} ${word(number + 70_000)}`,
      abstract: `${abstract} We study ${word(number)} and ${subject}. ${abstract}`,
      authors: [author.replace(/, /g, ' '), 'Ada Ardent'],
    };
  });
}
