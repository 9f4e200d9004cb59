import { expect, it } from 'vitest';
import { sliceReader, slicesOf } from '../../src/lib/slices.ts';
import type { StoryCard } from '../../src/lib/stories.ts';

const card = (id: string, title: string): StoryCard => ({ id, title }) as StoryCard;
const days = new Map([
  ['2026-05-06', [card('2026/05/06/b', 'β is beyond ASCII'), card('2026/05/06/a', 'second')]],
  ['2026-05-05', [card('2026/05/05/c', 'plain')]],
]);

it('gives each day what it had, in its order', () => {
  const ofDay = sliceReader(slicesOf(days));
  expect([...days.keys()].map(ofDay)).toEqual([...days.values()]);
});

it('has nothing for a day without a story', () => {
  expect(sliceReader(slicesOf(days))('2026-05-07')).toEqual([]);
});
