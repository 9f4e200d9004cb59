import { expect, it } from 'vitest';
import type { StoryData } from '../../../src/schemas/story.ts';
import type { Tiers } from '../../../src/schemas/tier.ts';
import type { Content } from '../../../src/story/check/rules/finding.ts';
import { rules } from '../../../src/story/check/rules.ts';
import type { StoryFile } from '../../../src/story/file.ts';
import { storyData } from '../../sample.ts';

const tiers = { significance: [{ id: 'lead', cap: 1 }] } as unknown as Tiers;
const story = (slug: string, ids: string[], over: Partial<StoryData> = {}) =>
  ({
    id: `2026/05/05/${slug}`,
    path: `stories/2026/05/05/${slug}.mdx`,
    data: storyData(ids, { title: `A story of ${slug}`, ...over }),
    body: '## Summary\n\nOne sentence.\n',
  }) as StoryFile;
const check = (stories: StoryFile[], over: Partial<Content> = {}) => {
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

it('names two stories of a day with one title', () => {
  const found = check([story('a', ['1'], { title: 'A  bound' }), story('b', ['2'], { title: 'a bound' })]);
  expect(found).toEqual(['error title: stories/2026/05/05/a.mdx has this title on the same day']);
});

it('accepts one title on two days', () => {
  const other = story('b', ['2'], { title: 'A bound', date: '2026-05-06' });
  expect(check([story('a', ['1'], { title: 'A bound' }), other])).toEqual([]);
});

it.each([
  ['2026/05/05/gone', 'error mergeInto: no story "2026/05/05/gone"'],
  ['2026/05/05/a', 'error mergeInto: leads back to this story'],
])('names a merge that cannot be carried out: %s', (mergeInto, expected) => {
  expect(check([story('a', ['1'], { mergeInto })])).toEqual([expected]);
});

it('names a merge into a story that is held', () => {
  const found = check([story('a', ['1'], { mergeInto: '2026/05/05/b' }), story('b', ['2'], { tier: 'held' })]);
  expect(found).toEqual(['warning mergeInto: "2026/05/05/b" is held: neither is published']);
});

it('accepts a merge before and after it is carried out', () => {
  const from = story('a', ['1'], { mergeInto: '2026/05/05/b' });
  const after = story('b', ['2', '1'], { redirectFrom: [from.id] });
  expect([check([from, story('b', ['2'])]), check([from, after])]).toEqual([[], []]);
});

it('warns of two stories with one place', () => {
  const found = check([story('a', ['1'], { pin: 1 }), story('b', ['2'], { pin: 1 })]);
  expect(found).toEqual(['warning pin: stories/2026/05/05/a.mdx is pinned at 1 as well']);
});

it('warns of a pin on a story that is held', () => {
  expect(check([story('a', ['1'], { pin: 1, tier: 'held' })])).toEqual(['warning pin: a held story has no place']);
});

it('warns of words of a work that is no source any more', () => {
  const support = [{ sentence: '0a1b2c3d4e5f6071', source: 'arxiv:2', quote: 'It is so.' }];
  expect(check([story('a', ['1'], { support })])).toEqual([
    'warning support.0.source: arxiv:2 carries a sentence and is no source of the story',
  ]);
});

it('warns of a formula in the frontmatter that KaTeX refuses', () => {
  const found = check([story('a', ['1'], { title: 'A bound of $\\frac{1$' })]);
  expect(found).toEqual([expect.stringContaining('warning title: the formula $\\frac{1$ is not set as written: ')]);
});

it('does not miss a story whose file cannot be read: that is said of the file', () => {
  const id = '2026/05/05/unread';
  const editions = [{ date: '2026-05-05', stories: [id] }] as unknown as Content['editions'];
  const broken = [{ path: `stories/${id}.mdx` }];
  const named = story('a', ['1'], { related: [{ id, reason: 'both on x' }] });
  expect(check([named, story('b', ['2'], { mergeInto: id })], { editions, broken })).toEqual([]);
});
