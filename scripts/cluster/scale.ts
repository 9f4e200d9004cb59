/** Ranks from the top that are held against each other: each rank, then each about a sixteenth further. */
const STEP = 1 + 1 / 16;

/**
 * Puts similarities on another scale by their quantiles (histogram matching): the highest value gets the highest of the
 * other scale, the tenth highest the tenth, and a copy (1) stays a copy. Order is kept, so that what is asked of one
 * scale (a floor, a margin) can be asked of the other, whatever model made it.
 * @param from similarities, in any order
 * @param to as many similarities of the same pairs on the other scale, in any order
 * @returns takes a value of the first scale to the second, in between along straight lines
 */
export function matchScale(from: Float64Array, to: Float64Array): (value: number) => number {
  const [source, target] = [from.toSorted(), to.toSorted()];
  const [x, y] = [[1], [1]];
  for (let rank = 1; rank <= source.length; rank = Math.max(rank + 1, Math.floor(rank * STEP))) {
    const value = source[source.length - rank] as number;
    const matched = target[target.length - rank] as number;
    if (value >= 1) continue;
    // Equals get what the last of them has.
    const next = value === x.at(-1) ? x.length - 1 : x.length;
    [x[next], y[next]] = [value, matched];
  }
  const least = y.at(-1) as number;
  return (value) => {
    const after = firstBelow(x, value);
    if (after === x.length) return least;
    if (after === 0) return y[0] as number;
    const [x1, x0] = [x[after - 1] as number, x[after] as number];
    const [y1, y0] = [y[after - 1] as number, y[after] as number];
    return y0 + ((value - x0) / (x1 - x0)) * (y1 - y0);
  };
}

/** Place of the first of falling values that is less than or equal to one; their number where none is. */
function firstBelow(falling: readonly number[], value: number): number {
  let [low, high] = [0, falling.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((falling[middle] as number) <= value) high = middle;
    else low = middle + 1;
  }
  return low;
}
