/** Settings of `ascend`. */
export interface AscentOptions {
  readonly rounds: number;
  readonly rate: number;
}

/**
 * Full-batch gradient ascent from zero with the step of Adam (Kingma and Ba 2015).
 * @param size number of weights
 * @param gradient gradient at given weights
 */
export function ascend(
  size: number,
  gradient: (weights: readonly number[]) => readonly number[],
  { rounds, rate }: AscentOptions,
): number[] {
  const zero = Array.from({ length: size }, () => 0);
  let state = { weights: zero, mean: zero, square: zero };
  for (let round = 1; round <= rounds; round += 1) {
    const slope = gradient(state.weights);
    const mean = state.mean.map((m, k) => 0.9 * m + 0.1 * (slope[k] as number));
    const square = state.square.map((v, k) => 0.999 * v + 0.001 * (slope[k] as number) ** 2);
    const step = (k: number) =>
      (mean[k] as number) / (1 - 0.9 ** round) / (Math.sqrt((square[k] as number) / (1 - 0.999 ** round)) + 1e-8);
    state = { weights: state.weights.map((weight, k) => weight + rate * step(k)), mean, square };
  }
  return state.weights;
}
