import { describe, expect, it } from 'vitest';
import { headlineOf, withoutLeads } from '../../scripts/summarise/headline.ts';
import { needOf } from '../../scripts/summarise/reference.ts';

it.each([
  ['In this paper, we prove a bound.', 'We prove a bound.'],
  ['In this work we prove a bound.', 'We prove a bound.'],
  ['Specifically, the loss is convex.', 'The loss is convex.'],
  ['To address this issue, we add a margin.', 'We add a margin.'],
  ['Motivated by these findings, we add a margin.', 'We add a margin.'],
  ['Furthermore, in this paper, we add a margin.', 'We add a margin.'],
  ['In this short note, we add a margin.', 'We add a margin.'],
  ['Along these lines, we add a margin.', 'We add a margin.'],
  ['Aiming to bridge this gap, we add a margin.', 'We add a margin.'],
  ['To better understand this effect, we add a margin.', 'We add a margin.'],
  ['Under the guidance of this analysis, we add a margin.', 'We add a margin.'],
  ['On the other hand, we add a margin.', 'We add a margin.'],
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
  'For losses such as the hinge, we prove a bound.',
  'For example, the margin shrinks.',
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

const many = (word: string) => Array.from({ length: 24 }, () => word).join(' ');

describe('headlineOf', () => {
  it.each([
    ['We propose a margin for noisy labels to address this issue.', 'We propose a margin for noisy labels.'],
    ['We propose to tackle these problems by adding a margin.', 'We propose adding a margin.'],
    ['We study this question and propose a margin.', 'We propose a margin.'],
    ['A margin for noisy labels is proposed in this paper.', 'A margin for noisy labels is proposed.'],
  ])('cuts what points to a problem told before: %j', (sentence, line) => {
    expect(headlineOf(sentence)).toBe(line);
  });

  it.each([
    [`We propose a loss of ${many('very')} wide margins, which holds for noisy labels.`, 'which'],
    [`We propose a loss of ${many('very')} wide margins; it holds for noisy labels and for clean ones.`, 'it holds'],
    [`We propose a loss of ${many('very')} wide margins, where labels may be noisy, missing or wrong.`, 'where'],
    [`We propose a loss for ${many('very')} noisy labels, including hinge, ramp, and margin losses.`, 'including'],
    [
      `Inspired by the ${many('very')} wide margins of others, we propose a loss that ignores noisy labels altogether.`,
      'Inspired',
    ],
  ])('shortens a long sentence where a clause ends: %#', (sentence, clause) => {
    expect(headlineOf(sentence)).not.toContain(clause);
  });

  it.each([
    `We show that the loss, which has ${many('very')} wide margins for all labels, beats the others by far.`,
    `We propose two losses of ${many('very')} wide margins: a hinge, which is convex, and a ramp, which is not.`,
    `We propose losses that 1) have ${many('very')} wide margins for noisy labels; 2) are convex in all their arguments.`,
    `If the labels of ${many('very')} many examples are noisy or missing altogether, we prove that no loss has a margin.`,
  ])('leaves a long sentence whole that would not be complete: %#', (sentence) => {
    expect(headlineOf(sentence)).toBe(sentence);
  });
});

it.each([
  ['We propose a margin for this task.', 'previous'],
  ['We look at margins under the above perspective.', 'previous'],
  ['We show that it is possible to add a margin.', 'nothing'],
  ['In contrast to hinge losses, ours has no margin.', 'nothing'],
  ['Both the margin and the loss are known.', 'nothing'],
  ['Instead of margins, we use ranks.', 'nothing'],
  ['It is tempting to add a margin.', 'nothing'],
  ['We show in experiments why hinge losses fail, and mend this issue.', 'nothing'],
])('%j needs %s before it, wherever it points', (sentence, need) => {
  expect(needOf(sentence)).toBe(need);
});
