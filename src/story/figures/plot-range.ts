import { type Axis, valueAt } from './axis.ts';
import { evaluate, type Values } from './expression.ts';
import type { Faults, Jsx } from './faults.ts';
import type { LivePlot } from './plot-live.ts';

/** A plot whose values are not measured yet. */
export type Ranged = Omit<LivePlot, 'axes'> & { readonly axes: { readonly x: Axis } };

/**
 * The range of values: as written, else what all curves reach, over the whole range of the sliders. It stays when a slider
 * moves, so that what moves is the curve.
 */
export function yAxis(node: Jsx, plot: Ranged, faults: Faults): Axis {
  const log = faults.word(node, 'yscale', ['linear', 'log']) === 'log';
  const reached = valuesReached(plot).filter((value) => Number.isFinite(value) && (!log || value > 0));
  if (reached.length === 0 && isWhole(plot)) {
    faults.add(
      node,
      'has no value to show',
      log ? 'a log scale shows values above 0: write yscale="linear"' : 'change from and to',
    );
  }
  if (reached.length === 0) return plot.axes.x;
  const [below, above] = around(Math.min(...reached), Math.max(...reached), log);
  const axis = { from: faults.number(node, 'low', below), to: faults.number(node, 'high', above), log };
  if (axis.from >= axis.to) faults.add(node, 'has low not below high', 'make low the smaller number');
  if (log && axis.from <= 0) faults.add(node, `has a log scale from ${axis.from}`, 'write low above 0');
  return axis;
}

/** A little more than what is reached; nothing below 0 that nothing reaches. Short, since it is written into the page. */
function around(least: number, most: number, log: boolean): number[] {
  const margin = (most - least || 1) * 0.05;
  const ends = log
    ? [least / 1.3, most * 1.3]
    : [least < 0 ? least - margin : Math.max(0, least - margin), most + margin];
  return ends.map((end) => Number(end.toPrecision(4)));
}

function valuesReached({ x, axes, curves, sliders }: Ranged): number[] {
  let settings: Values[] = [{}];
  for (const { name, range, value } of sliders) {
    const values = [range.from, value, range.to];
    settings = settings.flatMap((setting) => values.map((one) => ({ ...setting, [name]: one })));
  }
  const along = Array.from({ length: 33 }, (_, i) => valueAt(axes.x, i / 32));
  return curves.flatMap(({ formula }) =>
    settings.flatMap((setting) => along.map((value) => evaluate(formula, { ...setting, [x]: value }))),
  );
}

/** Whether every range is there: what is left out is the gate's to say. */
const isWhole = ({ axes, sliders }: Ranged): boolean =>
  [axes.x, ...sliders.map(({ range }) => range)].every(({ from, to }) => from < to);
