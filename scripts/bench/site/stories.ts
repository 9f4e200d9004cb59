import type { Edition } from '../../../src/schemas/edition.ts';
import type { KindId } from '../../../src/schemas/kind.ts';
import type { Draft, Entry, Sentence } from '../../model.ts';
import { splitSentences } from '../../text/sentences.ts';
import { compose } from '../../write/compose.ts';
import { authors, headline, sentence } from '../corpus/prose.ts';
import { Random } from '../corpus/random.ts';

/** Stories of one edition. */
const A_DAY = 100;
const FIRST_DAY = Date.UTC(2025, 4, 5);
const KINDS: readonly KindId[] = ['theory', 'method', 'empirical', 'resource', 'survey', 'tool'];
const FORMULAS = [
  'O(1/m + 1/\\sqrt{n})',
  '\\|f\\|_\\infty \\leq 1',
  'n^{-2s/(2s+d)}',
  '\\mathbb{E}[\\ell(x, y)] \\geq \\frac{1}{2}\\sum_{i=1}^{n} p_i \\log p_i',
  '\\varepsilon < 0.01',
  'k \\geq 2',
  '\\theta_{t+1} = \\theta_t - \\eta \\nabla L(\\theta_t)',
  '\\hat{\\theta}',
];

/** Stories of one month are of works from all over the list. */
const STRIDE = 1597;

/** A file of a content folder, its path relative to it. */
export interface ContentFile {
  readonly path: string;
  readonly text: string;
}

/** Topics that the stories are about. */
export interface CorpusOptions {
  readonly topics: readonly string[];
  /** Works whose words the stories have, in turn, instead of made-up ones. */
  readonly entries?: readonly Entry[] | undefined;
  /** Stories of one edition. */
  readonly aDay?: number;
}

/**
 * Stories `from` to `to` of a made-up archive, a hundred a day, with eight formulas each, as the pipeline writes them, and the
 * editions of their days. The same number is the same story, whatever else is asked for.
 */
export function* storyFiles(
  from: number,
  to: number,
  { topics, entries, aDay = A_DAY }: CorpusOptions,
): Generator<ContentFile> {
  for (let number = from; number < to; number += 1) {
    const date = dayOf(number, aDay);
    const path = `stories/${idOf(number, aDay)}.mdx`;
    const draft = withWords(draftOf(number, topics, aDay), entries?.[(number * STRIDE) % entries.length]);
    const text = compose(draft, { at: `${date}T06:12:00Z`, existing: null, path, sourceOf });
    yield { path, text };
    const last = number + 1 === to || dayOf(number + 1, aDay) !== date;
    if (last) yield editionOf(number - (number % aDay), number + 1, aDay);
  }
}

function sourceOf(): { readonly name: string; readonly tier: 1 } {
  return { name: 'arXiv cs.LG, stat.ML', tier: 1 };
}

/** Edition day of a story. */
export function dayOf(number: number, aDay: number): string {
  return new Date(FIRST_DAY + Math.floor(number / aDay) * 86_400_000).toISOString().slice(0, 10);
}

function idOf(number: number, aDay: number): string {
  return `${dayOf(number, aDay).replaceAll('-', '/')}/story-${String(number).padStart(6, '0')}`;
}

function draftOf(number: number, topics: readonly string[], aDay: number): Draft {
  const date = dayOf(number, aDay);
  const random = new Random(number);
  const id = `26${String(1 + (number % 12)).padStart(2, '0')}.${String(number).padStart(5, '0')}`;
  const rest = FORMULAS.map((tex) => `$${tex}$`);
  // Eight formulas beside those of the sentences themselves.
  const words = (): Sentence => {
    const text = `${sentence(random)
      .replaceAll(/\$[^$]*\$/g, 'the bound')
      .replaceAll('\\', '')} It holds with ${rest.shift() ?? 'care'}.`;
    return { text, source: id, quote: text };
  };
  const entry: Entry = {
    ...{ id, version: 1, title: headline(random), authors: authors(random, 8), categories: ['cs.LG'] },
    ...{ summary: sentence(random), published: null, announced: date, announce: 'new', feed: 'arxiv-lg-ml' },
    ...{ url: `https://arxiv.org/abs/${id}`, comment: null, license: null, tier: 1 },
  };
  const near = [1, 2, 3, 4, 5].filter((step) => number >= step);
  const place = number % aDay;
  return {
    ...{ id, entries: [entry], why: { similarity: 1, shared: [] }, kind: random.pick(KINDS), date },
    topics: [random.pick(topics)],
    cues: { kind: [], topics: [] },
    tier: place < 3 ? 'lead' : place < 15 ? 'notable' : 'listed',
    score: { total: 90 - Math.floor(place / 2), parts: { evidence: 20, novelty: 20, depth: 20 } },
    rankReason: `Method; decided by arXiv cs.LG ${id}; most points from evidence (20 of 25).`,
    dropped: null,
    summary: {
      ...{ by: 'extractive/1', title: `${entry.title} ${number}`, tldr: sentence(random) },
      sentences: [words(), words(), words(), words()],
      impact: sentence(random),
      ...{ whyItMatters: [words()], limits: [words()] },
    },
    theory: {
      by: 'extractive/1',
      formulas: rest.slice(0, 2).map((tex) => ({ tex: tex.slice(1, -1), source: id, context: sentence(random) })),
      symbols: [{ tex: 'm', meaning: 'number of negative samples', source: id }],
    },
    related: near.map((step) => ({ id: idOf(number - step, aDay), reason: 'both on "sparse attention"' })),
  };
}

/** The same story about a real work: its title, its authors, its abstract as tl;dr and summary. */
function withWords(draft: Draft, work: Entry | undefined): Draft {
  const [entry] = draft.entries;
  if (!work || !entry) return draft;
  const { title, authors, summary } = work;
  const [tldr = title, ...sentences] = splitSentences(summary);
  const told = sentences.map((text): Sentence => ({ text, source: entry.id, quote: text }));
  return {
    ...draft,
    entries: [{ ...entry, title, authors, summary }],
    summary: { ...draft.summary, title, tldr, sentences: told, whyItMatters: [], limits: [] },
  };
}

function editionOf(from: number, to: number, aDay: number): ContentFile {
  const date = dayOf(from, aDay);
  const numbers = Array.from({ length: to - from }, (_, i) => from + i);
  const edition: Edition = {
    ...{ date, made: `${date}T06:12:00Z`, updated: `${date}T06:12:00Z` },
    counts: { announced: 600, unique: 400, kept: to - from, stories: to - from, dropped: 300, held: 0 },
    stories: numbers.map((number) => idOf(number, aDay)),
    sources: [
      {
        ...{ id: 'arxiv-lg-ml', name: 'arXiv cs.LG, stat.ML', status: 'ok', announced: 600, kept: to - from },
        ...{ built: `${date}T04:00:00Z`, error: null },
      },
    ],
    entries: Array.from({ length: 400 }, (_, i) => ({
      ...{
        id: `arxiv:${date.slice(2, 4)}${date.slice(5, 7)}.${date.slice(8)}${String(i).padStart(3, '0')}`,
        version: 1,
      },
      ...{ title: headline(new Random(from + i)), announce: 'new' },
      ...(i < to - from
        ? { fate: 'story', story: idOf(from + i, aDay), score: 60 }
        : { fate: 'dropped', reason: 'over-cap', score: 50 }),
    })),
    warnings: [],
  };
  return { path: `editions/${date}.json`, text: `${JSON.stringify(edition, null, 1)}\n` };
}
