import { describe, expect, test } from 'vitest';
import type { Axis } from '../../../src/story/figures/axis.ts';
import { curveOf, leastOf, pathOf, placesOf } from '../../../src/story/figures/curve.ts';
import { placeLabels } from '../../../src/story/figures/labels.ts';
import { parseTex } from '../../../src/story/figures/tex-expression.ts';

const linear: Axis = { from: 0, to: 1, log: false };
const negatives: Axis = { from: 1, to: 10_000, log: true };

test('a path goes through the places of its curve, downwards on the screen', () => {
  expect(pathOf(placesOf((x) => x, linear, linear, 2))).toBe('M0 1000L500 500L1000 0');
});

test('a path has a gap where there is no value', () => {
  const root = placesOf((x) => Math.sqrt(x - 0.5) || Number.NaN, linear, linear, 4);
  expect(pathOf(root)).toBe('M750 500L1000 293');
});

test('a path keeps its numbers small where the curve leaves the picture', () => {
  expect(pathOf(placesOf((x) => 1e9 * x, linear, linear, 1))).toBe('M0 1000L1000 -9000');
});

describe('the best split of a budget', () => {
  test.each([1e4, 2.3e4, 1e5, 1e6])('B = %d', (B) => {
    const least = (tex: string) => leastOf(curveOf(parseTex(tex), 'm', { B }), negatives)?.x ?? 0;
    expect(least('\\frac{1}{m} + \\sqrt{\\frac{m}{B}}') / Math.cbrt(4 * B)).toBeCloseTo(1, 6);
    expect(least('\\frac{1}{\\sqrt{m}} + \\sqrt{\\frac{m}{B}}') / Math.sqrt(B)).toBeCloseTo(1, 6);
  });
});

test('a curve that falls to the end has its least value there', () => {
  expect(leastOf((x) => 1 / x, negatives)).toEqual({ x: 10_000, y: 1e-4, edge: true });
});

test('a curve without a value has no least one', () => {
  expect(leastOf(() => Number.NaN, negatives)).toBeNull();
});

test('names of curves stand beside their own and apart from each other', () => {
  const [high, low] = [placesOf(() => 0.8, linear, linear), placesOf(() => 0.7, linear, linear)];
  const [first, second] = placeLabels([high, low], ['high', 'low'], [null, null]);
  expect(first?.v).toBeGreaterThan(0.8);
  expect(second?.v).toBeLessThan(0.7);
});

test('a name that would lie on another curve is left to the key', () => {
  const crowd = [0.5, 0.52, 0.54, 0.56, 0.58].map((v) => placesOf(() => v, linear, linear));
  const places = placeLabels(crowd, ['a', 'b', 'c', 'd', 'e'], [null, null, null, null, null]);
  expect(places.map((place) => place !== null)).toEqual([true, false, false, false, true]);
});
