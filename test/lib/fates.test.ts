import { expect, it } from 'vitest';
import { continued } from '../../src/lib/continued.ts';
import { fateName, worksByCategory } from '../../src/lib/fates.ts';
import { type Edition, editionSchema } from '../../src/schemas/edition.ts';

const edition: Edition = editionSchema.parse({
  date: '2026-05-06',
  made: '2026-05-06T06:00:00Z',
  updated: '2026-05-06T06:00:00Z',
  counts: { announced: 6, unique: 6, kept: 1, stories: 1, dropped: 1, held: 0 },
  stories: [],
  sources: [],
  entries: [
    { id: 'url:https://lab.example/post', fate: 'joined', story: '2026/05/05/a' },
    { id: 'arxiv:2605.00002', fate: 'story', story: '2026/05/06/b', category: 'cs.LG', score: 70 },
    { id: 'arxiv:2605.00001', fate: 'replaced', story: '2026/05/05/a', category: 'cs.LG' },
    { id: 'arxiv:2605.00003', fate: 'dropped', reason: 'below-gate', category: 'cs.CL' },
    { id: 'arxiv:2605.00004', fate: 'known', story: '2026/05/05/c', category: 'cs.CL' },
  ].map((fate) => ({ version: 1, title: fate.id, announce: null, ...fate })),
  warnings: [],
});

it('tells which earlier stories something came to', () => {
  expect(continued(edition).map(({ story, works }) => [story, works.map(({ id }) => id)])).toEqual([
    ['2026/05/05/a', ['url:https://lab.example/post', 'arxiv:2605.00001']],
  ]);
});

it('lists every work by category and id, those of other sources last', () => {
  expect(worksByCategory(edition).map(({ category, works }) => [category, works.map(({ id }) => id)])).toEqual([
    ['cs.CL', ['arxiv:2605.00003', 'arxiv:2605.00004']],
    ['cs.LG', ['arxiv:2605.00001', 'arxiv:2605.00002']],
    ['', ['url:https://lab.example/post']],
  ]);
});

it.each([
  [{ fate: 'story' as const }, 'In a story'],
  [{ fate: 'joined' as const }, 'Joined an earlier story'],
  [{ fate: 'dropped' as const, reason: 'below-gate' }, 'Below the gate of every tier'],
])('says %j in words', (fate, words) => {
  expect(fateName(fate)).toBe(words);
});
