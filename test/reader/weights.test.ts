import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatWeights, parseWeights, ranked, weightedScore } from '../../src/reader/weights.ts';

const parts = [
  { id: 'evidence', points: 40 },
  { id: 'novelty', points: 60 },
];

describe('weights in an address', () => {
  it.each([
    ['evidence:50,novelty:150', [50, 150]],
    ['novelty:0', [100, 0]],
    ['evidence:9999', [200, 100]],
    ['evidence:-5', [100, 100]],
    ['evidence:NaN,novelty:1e2', [100, 100]],
    ['evidence:52', [50, 100]],
    ['__proto__:5,constructor', [100, 100]],
    ['', [100, 100]],
    [null, [100, 100]],
  ])('%s', (text, weights) => {
    expect(parseWeights(text, parts)).toEqual(weights);
  });

  it('come back as they were', () => {
    const weight = fc.integer({ min: 0, max: 40 }).map((step) => step * 5);
    fc.assert(
      fc.property(fc.array(weight, { minLength: 2, maxLength: 2 }), (weights) => {
        expect(parseWeights(formatWeights(weights, parts), parts)).toEqual(weights);
      }),
    );
  });
});

describe('ranking', () => {
  const stories = [
    { name: 'a', points: [40, 0] },
    { name: 'b', points: [0, 60] },
    { name: 'c', points: [0, 60] },
  ];
  const order = (weights: number[]) => ranked(stories, ({ points }) => points, weights).map(({ name }) => name);

  it('by the site’s weights leaves the order alone', () => {
    expect(order([100, 100])).toEqual(['a', 'b', 'c']);
  });

  it('by others puts the most points first, and those with as many as they came', () => {
    expect(order([50, 150])).toEqual(['b', 'c', 'a']);
  });

  it('by none leaves the order alone', () => {
    expect(order([0, 0])).toEqual(['a', 'b', 'c']);
  });

  it('takes 0.3 points for as many as 0.1 and 0.2', () => {
    const close = [
      { name: 'a', points: [0.1, 0.2] },
      { name: 'b', points: [0.3, 0] },
    ];
    expect(ranked(close, ({ points }) => points, [50, 50]).map(({ name }) => name)).toEqual(['a', 'b']);
  });

  it.each([
    [[100, 100], 40],
    [[200, 100], 57],
    [[0, 100], 0],
    [[0, 0], null],
  ])('shows a score of 100 under %s', (weights, score) => {
    expect(weightedScore([40, 0], weights, parts)).toBe(score);
  });
});
