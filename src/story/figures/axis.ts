/** A range of values along one side of a picture. */
export interface Axis {
  readonly from: number;
  readonly to: number;
  /** Equal steps are equal ratios. */
  readonly log: boolean;
}

/** Where a value stands on an axis: 0 at `from`, 1 at `to`; NaN for what a logarithm does not have. */
export function placeOn({ from, to, log }: Axis, value: number): number {
  return log ? Math.log(value / from) / Math.log(to / from) : (value - from) / (to - from);
}

/** The value at a place of an axis, from 0 to 1. */
export function valueAt({ from, to, log }: Axis, place: number): number {
  return log ? from * (to / from) ** place : from + (to - from) * place;
}

/** Round values of an axis for its ticks: at most about `most`, at least two where the range has them. */
export function ticksOf(axis: Axis, most = 6): number[] {
  return axis.log && axis.to / axis.from >= 10 ? decades(axis, most) : steps(axis, most);
}

/** Powers of ten, every other one where there are too many; also twice and five times them where there is room. */
function decades(axis: Axis, most: number): number[] {
  const [first, last] = [Math.floor(Math.log10(axis.from)), Math.ceil(Math.log10(axis.to))];
  const stride = Math.ceil((last - first + 1) / most);
  const factors = (last - first) * 3 <= most ? [1, 2, 5] : [1];
  const found: number[] = [];
  for (let power = Math.ceil(first / stride) * stride; power <= last; power += stride) {
    found.push(...factors.map((factor) => Number(`${factor}e${power}`)));
  }
  return found.filter((value) => inside(axis, value));
}

/** Multiples of 1, 2 or 5 times a power of ten. */
function steps(axis: Axis, most: number): number[] {
  const least = (axis.to - axis.from) / most;
  const power = 10 ** Math.floor(Math.log10(least));
  const step = ([1, 2, 5].find((factor) => factor * power >= least * (1 - 1e-9)) ?? 10) * power;
  const found: number[] = [];
  for (let n = Math.ceil(axis.from / step - 1e-9); n * step <= axis.to + step * 1e-9; n += 1) {
    found.push(Number((n * step).toPrecision(12)));
  }
  return found;
}

const inside = ({ from, to }: Axis, value: number): boolean => value >= from * (1 - 1e-9) && value <= to * (1 + 1e-9);
