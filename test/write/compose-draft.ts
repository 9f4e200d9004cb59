import type { Draft, Entry } from '../../scripts/model.ts';
import { compose } from '../../scripts/write/compose.ts';
import { entry } from '../sample.ts';

/** Where the story of `draftWith` stands. */
export const path = 'stories/2026/05/05/more-negatives-help.mdx';

/** The file of a draft. */
export function composed(draft: Draft, existing: string | null = null, at = '2026-05-05T06:12:00Z'): string {
  return compose(draft, { at, existing, path, sourceOf: () => ({ name: 'arXiv cs.LG', tier: 1 }) });
}

/** An announced paper with what a test wants different. */
export function entryWith(change: Partial<Entry> = {}): Entry {
  return entry('2605.02116', {
    title: 'Statistical Consistency and Generalization of Contrastive Representation Learning',
    authors: ['Yuanfan Li', 'Xiyuan Wei'],
    categories: ['cs.LG', 'stat.ML'],
    summary: 'We bound the risk by $O(1/m + 1/\\sqrt{n})$ with $m$ negatives. Costs stay below $5 a run.',
    ...change,
  });
}

/** A draft of one paper with what a test wants different. */
export function draftWith(change: Partial<Draft> = {}): Draft {
  const sentence = (text: string) => ({ text, source: '2605.02116', quote: text });
  return {
    id: '2605.02116',
    entries: [entryWith()],
    why: { similarity: 1, shared: [] },
    kind: 'theory',
    topics: ['learning-theory'],
    cues: { kind: [], topics: [] },
    tier: 'lead',
    score: { total: 74, parts: { evidence: 25, novelty: 49 } },
    rankReason: 'A theory story decided by arXiv:2605.02116.',
    dropped: null,
    date: '2026-05-05',
    summary: {
      by: 'extractive/1',
      title: 'More negatives help: a bound with $m$ in it',
      tldr: 'The risk falls as $m$ grows.',
      sentences: [
        sentence('We bound the risk by $O(1/m + 1/\\sqrt{n})$ with $m$ negatives.'),
        sentence('Costs stay below $5 a run, {x} <b> & all.'),
      ],
      impact: null,
      whyItMatters: [sentence('import prices matter.')],
      limits: [],
    },
    theory: {
      by: 'extractive/1',
      formulas: [
        { tex: 'O(1/m + 1/\\sqrt{n})', source: '2605.02116', context: 'We bound the risk by $O(1/m + 1/\\sqrt{n})$.' },
      ],
      symbols: [{ tex: 'm', meaning: 'number of negatives', source: '2605.02116' }],
    },
    related: [],
    ...change,
  };
}
