import { type Axis, placeOn, valueAt } from './axis.ts';
import { type Curve, curveOf, type Least, leastOf, type Place, pathOf, placesOf } from './curve.ts';
import type { Expression, Values } from './expression.ts';
import { type Marks, placeLabels, riseOf, sideOf } from './labels.ts';
import { formatNumber } from './number.ts';
import { type Part, type Parts, percent } from './parts.ts';

/** All that a plot computes with, as JSON beside its picture. */
export interface LivePlot {
  /** The variable along the picture, as TeX and as a name in words. */
  readonly x: string;
  readonly xName: string;
  readonly axes: { readonly x: Axis; readonly y: Axis };
  readonly curves: readonly LiveCurve[];
  readonly sliders: readonly LiveSlider[];
}

/** One curve. */
export interface LiveCurve {
  readonly label: string;
  readonly formula: Expression;
  /** Whether its least value is marked. */
  readonly least: boolean;
}

/** One parameter that the reader changes. */
export interface LiveSlider {
  /** TeX and words. */
  readonly name: string;
  readonly spoken: string;
  readonly range: Axis;
  readonly value: number;
}

/** Steps of a slider. */
export const STEPS = 100;

/** The value of a slider at one of its steps: with two significant digits, so that 10,000 is met. */
export function sliderValue({ range }: LiveSlider, step: number): number {
  return Number(valueAt(range, step / STEPS).toPrecision(2));
}

/** The step of a slider that is nearest to a value. */
export function sliderStep({ range }: LiveSlider, value: number): number {
  return Math.round(placeOn(range, value) * STEPS);
}

/** What the parameters are at first. */
export function firstValues({ sliders }: LivePlot): Values {
  return Object.fromEntries(sliders.map(({ name, value }) => [name, value]));
}

/** Everything of a plot that depends on its parameters. */
export function plotParts(plot: LivePlot, values: Values): Parts {
  const { x, y } = plot.axes;
  const curves = plot.curves.map(({ formula }) => curveOf(formula, plot.x, values));
  const places = curves.map((curve) => placesOf(curve, x, y));
  const least = curves.map((curve, i) => (plot.curves[i]?.least ? leastOf(curve, x) : null));
  const dots = least.map((found) => dotOf(plot.axes, found));
  const names = plot.curves.map(({ label }) => label);
  const parts: Record<string, Part> = {};
  placeLabels(places, names, dots).forEach((label, i) => {
    const curve = curves[i] as Curve;
    parts[`curve-${i}`] = { d: pathOf(places[i] ?? []) };
    parts[`label-${i}`] = label
      ? { x: percent(label.u), y: percent(1 - label.v), visibility: 'visible' }
      : { visibility: 'hidden' };
    parts[`first-${i}`] = { text: formatNumber(curve(x.from)) };
    parts[`last-${i}`] = { text: formatNumber(curve(x.to)) };
    if (plot.curves[i]?.least) Object.assign(parts, leastParts(least[i] ?? null, dots, i));
  });
  plot.sliders.forEach(({ name }, k) => {
    const text = formatNumber(values[name] ?? Number.NaN);
    parts[`slider-${k}`] = { 'aria-valuetext': text };
    parts[`output-${k}`] = { text };
  });
  return { ...parts, description: { text: described(plot, curves, least) } };
}

/** The dot at a least value, the line from it down to the axis with its number, and both in the table. */
function leastParts(least: Least | null, dots: Marks, i: number): Parts {
  const [found, dot] = [formatNumber(least?.x ?? Number.NaN), dots[i]];
  const words: Parts = {
    [`least-${i}`]: { text: formatNumber(least?.y ?? Number.NaN) },
    [`where-${i}`]: { text: `${found}${least?.edge ? ' (end of the axis)' : ''}` },
  };
  const marks = [`drop-${i}`, `dot-${i}`, `star-${i}`];
  if (!dot) return { ...words, ...Object.fromEntries(marks.map((name) => [name, { visibility: 'hidden' }])) };
  const [x, y, visibility] = [percent(dot.u), percent(1 - dot.v), 'visible'];
  const side = sideOf(dots, i) === 'left' ? { dx: -5, 'text-anchor': 'end' } : { dx: 5, 'text-anchor': 'start' };
  return {
    ...words,
    [`drop-${i}`]: { x1: x, x2: x, y1: y, visibility },
    [`dot-${i}`]: { cx: x, cy: y, visibility },
    [`star-${i}`]: { x, dy: -riseOf(dots, i), text: found, ...side, visibility },
  };
}

/** Where a least value is marked; null where there is none inside of the picture. */
function dotOf({ x, y }: LivePlot['axes'], least: Least | null): Place | null {
  const dot = least && { u: placeOn(x, least.x), v: placeOn(y, least.y) };
  return dot && dot.v >= 0 && dot.v <= 1 ? dot : null;
}

/** The picture in words. */
function described(
  { axes: { x }, curves: names, xName }: LivePlot,
  curves: readonly Curve[],
  least: readonly (Least | null)[],
): string {
  const sentences = curves.map((curve, i) => {
    const at = (value: number): string => `${formatNumber(curve(value))} at ${xName} = ${formatNumber(value)}`;
    const found = least[i];
    const middle = found && !found.edge ? [`least ${at(found.x)}`] : [];
    return `${names[i]?.label}: ${[at(x.from), ...middle, at(x.to)].join(', ')}.`;
  });
  return sentences.join(' ');
}
