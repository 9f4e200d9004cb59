import { describe, expect, test } from 'vitest';
import { type Axis, placeOn, ticksOf, valueAt } from '../../../src/story/figures/axis.ts';
import { formatNumber } from '../../../src/story/figures/number.ts';

const linear = (from: number, to: number): Axis => ({ from, to, log: false });
const log = (from: number, to: number): Axis => ({ from, to, log: true });

describe('ticks', () => {
  test.each([
    ['0 to 1', linear(0, 1), 6, [0, 0.2, 0.4, 0.6, 0.8, 1]],
    ['−2.5 to 0', linear(-2.5, 0), 3, [-2, -1, 0]],
    ['0.1 to 0.7 without rests', linear(0.1, 0.7), 6, [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7]],
    ['three to 47', linear(3, 47), 5, [10, 20, 30, 40]],
    ['four decades', log(1, 10_000), 5, [1, 10, 100, 1000, 10_000]],
    ['one decade', log(1, 10), 6, [1, 2, 5, 10]],
    ['twelve decades', log(1e-6, 1e6), 5, [1e-6, 1e-3, 1, 1e3, 1e6]],
    ['between two powers', log(2, 8), 6, [2, 3, 4, 5, 6, 7, 8]],
    ['from between', log(0.02, 3), 5, [0.1, 1]],
  ])('%s', (_name, axis, most, ticks) => {
    expect(ticksOf(axis, most)).toEqual(ticks);
  });
});

test.each([linear(-3, 5), log(0.01, 400)])('a place of an axis is where its value stands', (axis) => {
  for (const place of [0, 0.25, 1]) expect(placeOn(axis, valueAt(axis, place))).toBeCloseTo(place, 12);
});

test.each([
  [0, '0'],
  [1, '1'],
  [0.08772053, '0.0877'],
  [-1.5, '−1.5'],
  [12_345, '12,300'],
  [1_000_000, '1,000,000'],
  [25_000_000, '2.5 × 10⁷'],
  [1e8, '10⁸'],
  [0.00012, '1.2 × 10⁻⁴'],
  [0.0123, '0.0123'],
  [1234.5, '1,230'],
  [Number.NaN, 'none'],
])('%d is written %s', (value, text) => {
  expect(formatNumber(value)).toBe(text);
});
