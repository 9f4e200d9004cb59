import { expect, it } from 'vitest';
import { headlineOf } from '../../scripts/summarise/headline.ts';
import { needOf } from '../../scripts/summarise/reference.ts';

it.each([
  ['In this paper, we prove a bound.', 'We prove a bound.'],
  ['In this work we prove a bound.', 'We prove a bound.'],
  ['Specifically, the loss is convex.', 'The loss is convex.'],
  ['To address this issue, we add a margin.', 'We add a margin.'],
  ['Furthermore, in this paper, we add a margin.', 'We add a margin.'],
  ['We train a vision transformer (ViT) on images (see below).', 'We train a vision transformer on images.'],
])('%j stands alone as %j', (sentence, headline) => {
  expect(headlineOf(sentence)).toBe(headline);
});

it.each([
  'We bound the map ($f$ is convex) from above.',
  'k-means fails on rings.',
  'iPhone pictures are enough here.',
])('leaves %j as it is', (sentence) => {
  expect(headlineOf(sentence)).toBe(sentence);
});

it.each([
  ['These bounds are tight.', 'previous'],
  ['We overcome this limitation by sampling.', 'previous'],
  ['However, it fails.', 'previous'],
  ['Finally, we release the code.', 'any'],
  ['We prove a bound.', 'nothing'],
  ['It is known that the loss is convex.', 'nothing'],
])('%j needs %s before it', (sentence, need) => {
  expect(needOf(sentence)).toBe(need);
});
