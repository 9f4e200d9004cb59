import { expect, it } from 'vitest';
import { headlineOf, withoutLeads } from '../../scripts/summarise/headline.ts';
import { needOf } from '../../scripts/summarise/reference.ts';

it.each([
  ['In this paper, we prove a bound.', 'We prove a bound.'],
  ['In this work we prove a bound.', 'We prove a bound.'],
  ['Specifically, the loss is convex.', 'The loss is convex.'],
  ['To address this issue, we add a margin.', 'We add a margin.'],
  ['Motivated by these findings, we add a margin.', 'We add a margin.'],
  ['Furthermore, in this paper, we add a margin.', 'We add a margin.'],
])('takes the lead off %j', (sentence, line) => {
  expect(headlineOf(sentence)).toBe(line);
});

it.each([
  'iPhone pictures are enough here.',
  'We bound the map ($f$ is convex) from above.',
  'To address noise in labels, we add a margin.',
  'So far nobody has asked.',
  'First-order methods need fewer steps.',
  'Thus far, bounds were loose.',
  'However hard it is, we try to solve it.',
])('leaves a start that says something: %j', (sentence) => {
  expect(headlineOf(sentence)).toBe(sentence);
});

it('takes parentheses out', () => {
  expect(headlineOf('We train a transformer (ViT) on images (see below).')).toBe('We train a transformer on images.');
});

it.each([
  'We bound $f(x) (1 + x)$ from above.',
  'We ask when the map k(n) grows.',
  'We fit the rate (at most $n$) well.',
])('leaves parentheses that are part of what is said in %j', (sentence) => {
  expect(headlineOf(sentence)).toBe(sentence);
});

it('takes out the numbers of a list', () => {
  expect(headlineOf('We ask (i) whether it holds and (ii) why.')).toBe('We ask whether it holds and why.');
});

it('takes out parentheses within parentheses', () => {
  expect(headlineOf('We train a large model (a transformer (ViT) of ours) on images.')).toBe(
    'We train a large model on images.',
  );
});

it('leaves a name in lower case that is no word', () => {
  expect(headlineOf('Here, k-means fails on such data.')).toBe('k-means fails on such data.');
});

it('takes the lead off the words of the source without touching the rest', () => {
  expect(withoutLeads('In this paper, we \\emph{prove} it.')).toBe('we \\emph{prove} it.');
});

it.each([
  ['These bounds are tight.', 'previous'],
  ['We overcome this limitation by sampling.', 'previous'],
  ['However, it fails.', 'previous'],
  ['To do this, we sample.', 'previous'],
  ['The latter is harder.', 'previous'],
  ['Finally, we release the code.', 'any'],
  ['We prove a bound.', 'nothing'],
  ['This paper proves a bound.', 'nothing'],
  ['It is known that the loss is convex.', 'nothing'],
])('%j needs %s before it', (sentence, need) => {
  expect(needOf(sentence)).toBe(need);
});
