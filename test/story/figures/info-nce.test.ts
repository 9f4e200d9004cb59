import { expect, test } from 'vitest';
import {
  alignment,
  descend,
  energy,
  gradient,
  type Pairs,
  startingPairs,
  uniformity,
} from '../../../src/story/figures/info-nce.ts';
import { type Run, runOf } from '../../../src/story/figures/particles-live.ts';

const temperatures = [0.1, 0.2, 0.5, 1];

// Anchors at 0° and 90°, positives at 0° and 180°: the products are 1 and −1, 0 and 0.
const two: Pairs = { x: [0, Math.PI / 2], y: [0, Math.PI] };

test('two pairs, by hand', () => {
  expect(energy(two, 1)).toBeCloseTo((-1 + Math.log(Math.E + 1 / Math.E) + Math.log(2)) / 2, 12);
  expect(energy(two, 0.5)).toBeCloseTo((-2 + Math.log(Math.E ** 2 + Math.E ** -2) + Math.log(2)) / 2, 12);
  expect(alignment(two)).toBeCloseTo(1, 12);
  expect(uniformity(two)).toBeCloseTo(-4, 12);
});

test.each(temperatures)('the gradient is that of the energy, τ = %d', (tau) => {
  const pairs = startingPairs(5, 3);
  const found = gradient(pairs, tau);
  const h = 1e-6;
  const moved = (side: 'x' | 'y', i: number, by: number): number =>
    energy({ ...pairs, [side]: pairs[side].map((angle, k) => (k === i ? angle + by : angle)) }, tau);
  for (const side of ['x', 'y'] as const) {
    for (const [i, slope] of found[side].entries()) {
      expect(slope).toBeCloseTo((moved(side, i, h) - moved(side, i, -h)) / (2 * h), 6);
    }
  }
});

/** Energies after a step that led uphill. */
function risesOf({ states, temperature }: Run): readonly number[] {
  const energies = states.map((pairs) => energy(pairs, temperature));
  return energies.filter((value, i) => i > 0 && value > (energies[i - 1] ?? 0) + 1e-12);
}

test.each(temperatures)('a descent at τ = %d never goes up, aligns and spreads', (tau) => {
  const run = runOf({ pairs: 12, seed: 1, steps: 300, temperature: tau }, tau);
  expect(risesOf(run)).toEqual([]);
  expect(run.alignments.at(-1)).toBeLessThan((run.alignments[0] ?? 0) / 100);
  expect(run.uniformities.at(-1)).toBeLessThan(run.uniformities[0] ?? 0);
});

test('pairs that lie evenly and together stay', () => {
  const even = Array.from({ length: 6 }, (_, i) => (i * Math.PI) / 3);
  const pairs = { x: even, y: even };
  const next = descend(pairs, 0.3);
  for (const [i, angle] of even.entries()) expect(next.x[i]).toBeCloseTo(angle, 12);
});

test('a seed is a start', () => {
  expect(startingPairs(4, 7)).toEqual(startingPairs(4, 7));
  expect(startingPairs(4, 7)).not.toEqual(startingPairs(4, 8));
});

test.each([3, 4, 12, 24])('%d pairs never go up and stay within their picture', (pairs) => {
  for (const temperature of [0.1, 0.5, 1]) {
    const run = runOf({ pairs, seed: 5, steps: 200, temperature }, temperature);
    expect(risesOf(run)).toEqual([]);
    expect(Math.max(...run.alignments)).toBeLessThan(run.axes.alignment.to);
    expect(Math.min(...run.uniformities)).toBeGreaterThan(run.axes.uniformity.from);
  }
});
