import { expect, it } from 'vitest';
import { type Content, rules } from '../../scripts/check/rules.ts';
import type { StoredStory } from '../../scripts/model.ts';
import type { StoryData } from '../../src/schemas/story.ts';
import type { Tiers } from '../../src/schemas/tier.ts';
import { storyData } from '../sample.ts';

const tiers = { significance: [{ id: 'lead', cap: 1 }] } as unknown as Tiers;
const story = (slug: string, ids: string[], over: Partial<StoryData> = {}) =>
  ({
    id: `2026/05/05/${slug}`,
    path: `stories/2026/05/05/${slug}.mdx`,
    data: storyData(ids, over),
    body: '## Summary\n\nOne sentence.\n',
  }) as StoredStory;
const check = (stories: StoredStory[], over: Partial<Content> = {}) => {
  const topics = [{ id: 'optimization' }] as unknown as Content['topics'];
  const content = { stories, editions: [], topics, tiers, ...over };
  return rules.flatMap((rule) => rule(content)).map((f) => `${f.severity} ${f.key.join('.')}: ${f.what}`);
};

it('finds nothing wrong with a good story', () => {
  expect(check([story('a', ['2605.00001'])])).toEqual([]);
});

it('names a topic that is not in the table', () => {
  expect(check([story('a', ['1'], { topics: ['optimisation'] })])).toEqual(['error topics.0: no topic "optimisation"']);
});

it('names a related story that is not there', () => {
  const related = [{ id: '2026/05/05/gone', reason: 'both on x' }];
  expect(check([story('a', ['1'], { related })])).toEqual(['error related.0.id: no story "2026/05/05/gone"']);
});

it('names a work that is in two stories', () => {
  const found = check([story('a', ['1']), story('b', ['1'])]);
  expect(found).toEqual(['error sources.0.id: arxiv:1 is in stories/2026/05/05/a.mdx too']);
});

it('names a work that is in a story twice', () => {
  expect(check([story('a', ['1', '1'])])).toEqual(['error sources.1.id: arxiv:1 is here twice']);
});

it('names a total that is not the sum of its parts', () => {
  const found = check([story('a', ['1'], { score: { total: 50, parts: { depth: 20.4, novelty: 20.2 } } })]);
  expect(found).toEqual(['error score.total: the parts add up to 41, not 50']);
});

it('warns of a tier over its cap', () => {
  const found = check([story('a', ['1'], { tier: 'lead' }), story('b', ['2'], { tier: 'lead' })]);
  expect(found).toEqual(['warning tier: 2026-05-05 has 2 stories in lead, more than 1']);
});

it('names a story of an edition that is not there', () => {
  const editions = [{ date: '2026-05-05', stories: ['2026/05/05/gone'] }] as unknown as Content['editions'];
  expect(check([], { editions })).toEqual(['error stories.0: no story "2026/05/05/gone"']);
});

const withBody = (body: string, over: Partial<StoryData> = {}) => check([{ ...story('a', ['1'], over), body }]);

it.each(['## Summary\n', '\n## Summary\n\n## Limits\n\nNone.\n'])('names a summary that is empty: %j', (body) => {
  expect(withBody(body)).toEqual(['error tier: the summary is empty']);
});

it('only reminds of the summary while the story is held', () => {
  expect(withBody('## Summary\n', { tier: 'held' })).toEqual(['warning tier: the summary is empty']);
});

it.each(['## Limits\n\nNone.\n', '## Summary\n\n### First\n\nOne.\n', '## Summary\n\n$x$\n'])(
  'accepts a body of an editor: %j',
  (body) => expect(withBody(body)).toEqual([]),
);
