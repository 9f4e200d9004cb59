import { expect, test } from 'vitest';
import { type LivePlot, plotParts, sliderStep, sliderValue } from '../../../src/story/figures/plot-live.ts';

const slider = { name: 'c', spoken: 'c', range: { from: 100, to: 1e6, log: true }, value: 1e4 };
/** (t − 1)² + c, and a picture from 0 to 2. */
const plot: LivePlot = {
  x: 't',
  xName: 't',
  axes: { x: { from: 0, to: 4, log: false }, y: { from: 0, to: 2, log: false } },
  curves: [{ label: 'one', formula: ['+', ['^', ['-', 't', 1], 2], ['sqrt', 'c']], least: true }],
  sliders: [slider],
};

test('a least value is a dot over its place on the axis', () => {
  const parts = plotParts(plot, { c: 1 });
  expect(parts['dot-0']).toEqual({ cx: '25%', cy: '50%', visibility: 'visible' });
  expect([parts['least-0']?.text, parts['where-0']?.text]).toEqual(['1', '1']);
});

test('a least value outside of the picture has no dot', () => {
  const parts = plotParts(plot, { c: 9 });
  expect(parts['dot-0']).toEqual({ visibility: 'hidden' });
  expect(parts['least-0']?.text).toBe('3');
});

test('a curve without a value has neither line nor least value', () => {
  const parts = plotParts(plot, { c: -1 });
  expect([parts['curve-0']?.d, parts['label-0'], parts['least-0']?.text]).toEqual([
    '',
    { visibility: 'hidden' },
    'none',
  ]);
});

test('a slider meets round values, the one that it begins with among them', () => {
  expect(sliderStep(slider, 1e4)).toBe(50);
  expect([0, 50, 75, 100].map((step) => sliderValue(slider, step))).toEqual([100, 1e4, 1e5, 1e6]);
  expect(sliderValue(slider, 51)).toBe(11_000);
});
