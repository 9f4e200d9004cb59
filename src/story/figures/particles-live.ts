import { type Axis, placeOn } from './axis.ts';
import { pathOf } from './curve.ts';
import { alignment, descend, energy, type Pairs, startingPairs, uniformity } from './info-nce.ts';
import { type Part, type Parts, percent } from './parts.ts';

/** All that a figure of particles computes with, as JSON beside its picture. */
export interface LiveParticles {
  readonly pairs: number;
  readonly seed: number;
  readonly steps: number;
  readonly temperature: number;
}

/** From where to where the reader may set the temperature. */
export const TEMPERATURES: Axis = { from: 0.1, to: 1, log: true };
/** Radius of an anchor's start mark, outside of the circle. */
const START = 1.13;

/** A descent from its start to its last step. */
export interface Run {
  readonly temperature: number;
  readonly states: readonly Pairs[];
  readonly alignments: readonly number[];
  readonly uniformities: readonly number[];
  /** The same at every temperature, so that what moves is the curve. */
  readonly axes: { readonly alignment: Axis; readonly uniformity: Axis };
}

/** The whole descent at a temperature. It is short: with it known, any step of it can be shown. */
export function runOf({ pairs, seed, steps }: LiveParticles, temperature: number): Run {
  const states = [startingPairs(pairs, seed)];
  for (let step = 0; step < steps; step += 1) states.push(descend(states[step] as Pairs, temperature));
  const [alignments, uniformities] = [states.map(alignment), states.map(uniformity)];
  return { temperature, states, alignments, uniformities, axes: axesOf(pairs, alignments[0] ?? 0) };
}

/** From together to a little above the start, and from as even as the points can lie to all in one place. */
function axesOf(pairs: number, start: number): Run['axes'] {
  const even = Array.from({ length: pairs }, (_, i) => (2 * Math.PI * i) / pairs);
  const least = uniformity({ x: even, y: even });
  return {
    alignment: { from: 0, to: Math.ceil(10 * start + 1) / 10, log: false },
    uniformity: { from: Math.floor(2 * least - 0.2) / 2, to: 0, log: false },
  };
}

/** What depends on the temperature alone. */
export function runParts({ alignments, uniformities, axes, temperature }: Run): Parts {
  return {
    'trace-a': { d: traceOf(alignments, axes.alignment) },
    'trace-u': { d: traceOf(uniformities, axes.uniformity) },
    'slider-temperature': { 'aria-valuetext': fixed(temperature, 2) },
    'output-temperature': { text: fixed(temperature, 2) },
  };
}

function traceOf(values: readonly number[], axis: Axis): string {
  const last = values.length - 1;
  // It is steep at first; later every fourth step is enough for the eye.
  const shown = values.flatMap((value, i) =>
    i < 20 || i % 4 === 0 || i === last ? [{ u: i / last, v: placeOn(axis, value) }] : [],
  );
  return pathOf(shown);
}

/** What one step of a descent shows. */
export function stepParts(run: Run, step: number): Parts {
  const pairs = run.states[step] as Pairs;
  const last = run.states.length - 1;
  const parts: Record<string, Part> = {};
  pairs.x.forEach((theta, i) => {
    const [x, y] = [onCircle(theta), onCircle(pairs.y[i] ?? 0)];
    parts[`x-${i}`] = { cx: x.x, cy: x.y };
    parts[`y-${i}`] = { cx: y.x, cy: y.y };
    parts[`pair-${i}`] = { x1: x.x, y1: x.y, x2: y.x, y2: y.y };
  });
  const [a, u] = [run.alignments[step] ?? 0, run.uniformities[step] ?? 0];
  const at = percent(step / last);
  return {
    ...parts,
    'mark-a': { cx: at, cy: percent(1 - placeOn(run.axes.alignment, a)) },
    'mark-u': { cx: at, cy: percent(1 - placeOn(run.axes.uniformity, u)) },
    'slider-step': { 'aria-valuetext': String(step) },
    'output-step': { text: String(step) },
    step: { text: String(step) },
    temperature: { text: fixed(run.temperature, 2) },
    energy: { text: fixed(energy(pairs, run.temperature), 3) },
    alignment: { text: fixed(a, 3) },
    uniformity: { text: fixed(u, 3) },
  };
}

/** Marks outside of the circle where the anchors began. */
export function startMarks(run: Run): string {
  const [start] = run.states;
  const mark = (theta: number): string => {
    const [from, to] = [onCircle(theta, START), onCircle(theta, START + 0.08)];
    return `M${from.x} ${from.y}L${to.x} ${to.y}`;
  };
  return (start?.x ?? []).map(mark).join('');
}

function onCircle(angle: number, radius = 1): { readonly x: number; readonly y: number } {
  const place = (value: number): number => Math.round(value * radius * 1e3) / 1e3 + 0;
  return { x: place(Math.cos(angle)), y: place(-Math.sin(angle)) };
}

/** A value with so many decimals: what changes at every step keeps its width. */
export const fixed = (value: number, digits: number): string =>
  value
    .toFixed(digits)
    .replace(/^-(?=.*[1-9])/, '−')
    .replace(/^-/, '');
