import { expect, it } from 'vitest';
import { draftStories } from '../../scripts/drafts.ts';
import type { Entry, Ranked } from '../../scripts/model.ts';
import { extractive } from '../../scripts/summarise/summarise.ts';
import { day } from '../cluster/day.ts';
import { clusterOf } from '../sample.ts';

const ranked = (entry: Entry, topic: string): Ranked => ({
  ...clusterOf(entry),
  ...{ kind: 'method', topics: [topic], cues: { kind: [], topics: [] } },
  ...{ tier: 'listed', score: { total: 50, parts: {} }, rankReason: 'Method.', dropped: null },
});

/** Reasons of the stories related to the first work, each work of the day a story of its own. */
async function reasons(topics: readonly string[]): Promise<readonly string[]> {
  const parts = {
    ranked: day.map((entry, i) => ranked(entry, topics[i] ?? `own-${i}`)),
    ...{ placed: [], stories: [], recent: [], reserved: [], date: '2026-05-05' },
    topicNames: new Map([['theory', 'Learning theory']]),
  };
  const [first] = await draftStories(parts, extractive);
  return first?.draft.related.map(({ reason }) => reason) ?? [];
}

it('names the phrase that two stories share', async () => {
  expect((await reasons([]))[0]).toBe('both on "Contrastive Representation Learning"');
});

it('names the topic of both where no phrase says enough, after the others', async () => {
  const told = await reasons(Array.from(day, () => 'theory'));
  expect([told[0], new Set(told.slice(1))]).toEqual([
    'both on "Contrastive Representation Learning"',
    new Set(['both in Learning theory']),
  ]);
});
