import { expect, it } from 'vitest';
import { draftStories } from '../../scripts/drafts.ts';
import type { Entry, Ranked } from '../../scripts/model.ts';
import { extractive } from '../../scripts/summarise/summarise.ts';
import { day } from '../cluster/day.ts';
import { clusterOf, entry } from '../sample.ts';

const ranked = (entry: Entry, topic: string): Ranked => ({
  ...clusterOf(entry),
  ...{ kind: 'method', topics: [topic], cues: { kind: [], topics: [] } },
  ...{ tier: 'listed', score: { total: 50, parts: {} }, rankReason: 'Method.', dropped: null },
});

/** Reasons of the stories related to the first work, each work a story of its own with its topic. */
async function reasons(works: readonly (readonly [Entry, string])[]): Promise<readonly string[]> {
  const parts = {
    ranked: works.map(([work, topic]) => ranked(work, topic)),
    ...{ placed: [], stories: [], recent: [], reserved: [], date: '2026-05-05' },
    topicNames: new Map([['theory', 'Learning theory']]),
  };
  const [first] = await draftStories(parts, extractive);
  return first?.draft.related.map(({ reason }) => reason) ?? [];
}

const summary = 'It zorbs simultaneously, and the zorbing quokkas zorb simultaneously.';
const margins = entry('2605.00011', { title: 'Margins', summary });
const tides = entry('2605.00012', { title: 'Tides', summary });

it('names the phrase that two stories share', async () => {
  const works = day.map((work, i) => [work, `topic-${i}`] as const);
  expect((await reasons(works))[0]).toBe('both on "Contrastive Representation Learning"');
});

it('names the topic of both where no phrase says enough', async () => {
  expect(
    await reasons([
      [margins, 'theory'],
      [tides, 'theory'],
    ]),
  ).toEqual(['both in Learning theory']);
});

it('names no story that is near for no reason a reader could see', async () => {
  expect(
    await reasons([
      [margins, 'theory'],
      [tides, 'language'],
    ]),
  ).toEqual([]);
});
