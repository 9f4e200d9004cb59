import { expect, it } from 'vitest';
import { storyJsonLd } from '../../src/lib/json-ld.ts';
import { hashText } from '../../src/story/hash.ts';
import { storyData } from '../sample.ts';

const at = '2026-05-05T06:12:00Z';
const body = '## Summary\n\nOne sentence.\n';

/** How a summary came about in schema.org's terms, by what wrote it and whether its words are still those. */
function sourceType(by: string, edited: boolean): string | undefined {
  const owned = { 'body.summary': hashText(edited ? 'Other words.' : 'One sentence.') };
  const data = storyData(['2605.00001'], { written: { 'body.summary': { by, at } }, owned });
  const story = { id: '2026/05/05/a-story', path: 'stories/2026/05/05/a-story.mdx', data, body, bodyLine: 1 };
  return JSON.parse(storyJsonLd(story)).digitalSourceType?.replace('https://schema.org/', '');
}

it.each([
  ['extractive/1', false, 'AlgorithmicMediaDigitalSource'],
  ['extractive/1', true, undefined],
  ['anthropic/claude-x', false, 'TrainedAlgorithmicMediaDigitalSource'],
  ['anthropic/claude-x', true, 'CompositeWithTrainedAlgorithmicMediaDigitalSource'],
  ['hand', false, undefined],
])('%s, edited %s: %s', (by, edited, type) => {
  expect(sourceType(by, edited)).toBe(type);
});
