import fc from 'fast-check';
import { expect, it } from 'vitest';
import { matchScale } from '../../scripts/cluster/scale.ts';

const learnt = Float64Array.of(0.7, 0.9, 0.8, 0.75);
const words = Float64Array.of(0.3, 0, 0.1, 0.05);
const similarities = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1, maxLength: 200 });

it('gives the highest the highest, and so on', () => {
  const scale = matchScale(learnt, words);
  expect([0.9, 0.8, 0.75, 0.7].map(scale)).toEqual([0.3, 0.1, 0.05, 0]);
});

it('goes along a straight line in between', () => {
  expect(matchScale(learnt, words)(0.85)).toBeCloseTo(0.2, 12);
});

it('leaves a copy a copy', () => {
  expect([1, 1 + 1e-7].map(matchScale(learnt, words))).toEqual([1, 1]);
});

it('gives equals what the last of them has', () => {
  expect(matchScale(Float64Array.of(0.9, 0.5, 0.5, 0.5), words)(0.5)).toBe(0);
});

it('gives what lies below all the least', () => {
  expect(matchScale(learnt, words)(-1)).toBe(0);
});

it('is at home with nothing to go by', () => {
  expect(matchScale(Float64Array.of(), Float64Array.of())(1)).toBe(1);
});

it('keeps the order', () => {
  fc.assert(
    fc.property(similarities, similarities, (from, to) => {
      const size = Math.min(from.length, to.length);
      const [source, target] = [from, to].map((some) => Float64Array.from(some.slice(0, size), (n) => n / 1000)) as [
        Float64Array,
        Float64Array,
      ];
      const scaled = Array.from(source.toSorted(), matchScale(source, target));
      expect(scaled.every((value, i) => i === 0 || value >= (scaled[i - 1] as number) - 1e-12)).toBe(true);
    }),
  );
});
