import { expect, it } from 'vitest';
import { shorten, withoutLead } from '../../scripts/summarise/shorten.ts';

it.each([
  ['In this paper, we prove a bound.', 'We prove a bound.'],
  ['In this work we prove a bound.', 'We prove a bound.'],
  ['Specifically, the loss is convex.', 'The loss is convex.'],
  ['To address this issue, we add a margin.', 'We add a margin.'],
  ['Furthermore, in this paper, we add a margin.', 'We add a margin.'],
])('takes the lead off %j', (sentence, short) => {
  expect(withoutLead(sentence)).toBe(short);
});

it('takes parentheses out', () => {
  expect(shorten('We train a transformer (ViT) on images (see below).')).toBe('We train a transformer on images.');
});

it.each(['We bound $f(x) (1 + x)$ from above.', 'We ask (i) whether and (ii) why.', 'The map k(n) grows.'])(
  'leaves parentheses that are part of what is said in %j',
  (sentence) => {
    expect(shorten(sentence)).toBe(sentence);
  },
);

it('leaves a name in lower case that is no word', () => {
  expect(withoutLead('Here, k-means fails.')).toBe('k-means fails.');
});
