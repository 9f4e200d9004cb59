import { expect, it } from 'vitest';
import type { Entry } from '../../scripts/model.ts';
import { droppedWarnings, planFiles, storyIds } from '../../scripts/write/plan.ts';
import { draftWith, entryWith } from './compose-draft.ts';

const story = (id: string, title: string, on: string | null = null) => ({ id, title, story: on });

it('makes the id from day and headline', () => {
  expect(storyIds([story('2605.00001', 'Flat minima')], '2026-05-05', [])).toEqual(['2026/05/05/flat-minima']);
});

it('puts the work behind a headline that is taken', () => {
  const ids = storyIds([story('2605.00001', 'Flat minima'), story('2605.00002', 'Flat minima')], '2026-05-05', []);
  expect(ids).toEqual(['2026/05/05/flat-minima', '2026/05/05/flat-minima-2605-00002']);
});

it('does not take the place of a story on disk', () => {
  const ids = storyIds([story('2605.00001', 'Flat minima')], '2026-05-05', ['2026/05/05/flat-minima']);
  expect(ids).toEqual(['2026/05/05/flat-minima-2605-00001']);
});

it('keeps the id of a story that goes on, whatever its headline is now', () => {
  const ids = storyIds([story('2605.00001', 'Sharp minima', '2026/05/05/flat-minima')], '2026-05-05', []);
  expect(ids).toEqual(['2026/05/05/flat-minima']);
});

const options = {
  at: '2026-05-05T06:00:00Z',
  stories: [],
  sourceOf: () => ({ name: 'arXiv cs.LG', tier: 1 as const }),
};
const good = {
  id: '2026/05/05/good',
  draft: draftWith({ related: [{ id: '2026/05/05/bad', reason: 'both on "x"' }] }),
};
const bad = { id: '2026/05/05/bad', draft: draftWith({ entries: [entryWith({ url: 'no address' })] }) };

it('holds a story that cannot be written, with a warning', () => {
  expect(planFiles([bad, good], options).held.map(({ warning }) => warning.id)).toEqual([bad.id]);
});

it('does not name a held story as related', () => {
  expect(planFiles([good, bad], options).files.map(({ story }) => story.data.related)).toEqual([[]]);
});

const { summary } = draftWith();
const empty = { id: '2026/05/05/bad', draft: draftWith({ summary: { ...summary, held: 'no sentence is left' } }) };

it('holds a story that has a reason to be held', () => {
  expect(planFiles([empty, good], options).held.map(({ reason, warning }) => [reason, warning.message])).toEqual([
    ['unsupported', 'held: no sentence is left'],
  ]);
});

it('does not name that story as related', () => {
  expect(planFiles([good, empty], options).files.map(({ story }) => story.data.related)).toEqual([[]]);
});

it('warns of every sentence that was left out', () => {
  const draft = draftWith({ summary: { ...summary, dropped: ['sentence left out'] } });
  expect(droppedWarnings([{ id: good.id, draft }], [])).toEqual([
    { stage: 'support', id: good.id, message: 'sentence left out' },
  ]);
});

it('warns of what a joining work may not say as well', () => {
  const words = { by: 'extractive/1', sentences: [], dropped: ['sentence left out'] };
  const joining = { entry: draftWith().entries[0] as Entry, story: good.id, why: draftWith().why, words };
  expect(droppedWarnings([], [joining])).toEqual([{ stage: 'support', id: good.id, message: 'sentence left out' }]);
});
