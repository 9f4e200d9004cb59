import { type Axis, placeOn, valueAt } from './axis.ts';
import { type Expression, evaluate, type Values } from './expression.ts';

/** Points of a curve on each picture; between two of them it is a straight line. */
const POINTS = 64;
/** Side of the square in which paths are drawn; the picture stretches it. */
export const BOX = 1000;
/** What lies far outside is cut by the picture's edge, however far. */
const FAR = 10;

/** A place in a picture: both from 0 to 1, `v` upwards; not finite where the curve has no value. */
export interface Place {
  readonly u: number;
  readonly v: number;
}

/** The function that a curve draws. */
export type Curve = (x: number) => number;

/** A formula as a function of one of its variables. */
export function curveOf(expression: Expression, x: string, values: Values): Curve {
  return (value) => evaluate(expression, { ...values, [x]: value });
}

/** Places of a curve at even steps of its axis. */
export function placesOf(curve: Curve, x: Axis, y: Axis, points = POINTS): Place[] {
  return Array.from({ length: points + 1 }, (_, i) => {
    const u = i / points;
    return { u, v: placeOn(y, curve(valueAt(x, u))) };
  });
}

/** Places as the data of an SVG path in a box of `BOX` units; a gap where there is no value. */
export function pathOf(places: readonly Place[]): string {
  let pen = 'M';
  let data = '';
  for (const { u, v } of places) {
    if (Number.isFinite(v)) {
      data += `${pen}${Math.round(u * BOX)} ${Math.round((1 - Math.max(-FAR, Math.min(FAR, v))) * BOX)}`;
      pen = 'L';
    } else pen = 'M';
  }
  return data;
}

/** The least value of a curve on an axis, and where it is. */
export interface Least {
  readonly x: number;
  readonly y: number;
  /** It falls to the end of the axis: the least value may lie beyond. */
  readonly edge: boolean;
}

/** Finds the least value: the best of a grid, then golden sections around it. Null where the curve has no value at all. */
export function leastOf(curve: Curve, axis: Axis): Least | null {
  const at = (u: number): number => curve(valueAt(axis, u));
  const grid = Array.from({ length: 4 * POINTS + 1 }, (_, i) => i / (4 * POINTS)).filter((u) => Number.isFinite(at(u)));
  const [first] = grid;
  if (first === undefined) return null;
  const best = grid.reduce((a, b) => (at(b) < at(a) ? b : a), first);
  const step = 1 / (4 * POINTS);
  const u = golden(at, Math.max(0, best - step), Math.min(1, best + step));
  const exact = at(u) < at(best) ? u : best;
  return { x: valueAt(axis, exact), y: at(exact), edge: best === 0 || best === 1 };
}

/** Minimum of a function with one valley between `a` and `b`, to about 1e-8 (Kiefer 1953). */
function golden(f: (u: number) => number, a: number, b: number): number {
  const ratio = (Math.sqrt(5) - 1) / 2;
  let [low, high] = [a, b];
  while (high - low > 1e-9) {
    const [left, right] = [high - ratio * (high - low), low + ratio * (high - low)];
    if (f(left) < f(right)) high = right;
    else low = left;
  }
  return (low + high) / 2;
}
