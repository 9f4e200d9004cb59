/**
 * Points on a circle under the InfoNCE energy. Each formula stands above the code that computes it; the page shows the
 * same TeX. Energy: van den Oord, Li, Vinyals 2018, with cosine similarity; alignment and uniformity: Wang, Isola 2020.
 */

/** `N` anchors and as many positives, each as its angle in radians: `x_i = (cos θ_i, sin θ_i)`, `y_i` with `φ_i`. */
export interface Pairs {
  /** θ */
  readonly x: readonly number[];
  /** φ */
  readonly y: readonly number[];
}

export const pointTex = [
  'x_i = (\\cos\\theta_i,\\, \\sin\\theta_i)',
  'y_i = (\\cos\\varphi_i,\\, \\sin\\varphi_i)',
] as const;

export const energyTex =
  'E = \\frac{1}{N} \\sum_{i=1}^{N} \\Bigl[ -\\frac{x_i \\cdot y_i}{\\tau} + \\log \\sum_{j=1}^{N} e^{\\,x_i \\cdot y_j / \\tau} \\Bigr]';

/** InfoNCE of pairs at temperature `tau`. */
export function energy({ x, y }: Pairs, tau: number): number {
  return mean(x.map((a, i) => -dot(a, y[i]) / tau + Math.log(sum(y.map((b) => Math.exp(dot(a, b) / tau))))));
}

export const alignmentTex = 'A = \\frac{1}{N} \\sum_{i=1}^{N} \\lVert x_i - y_i \\rVert^2';

/** Mean squared distance of the two of a pair: 0 when they are together, 4 when they are opposite. */
export function alignment({ x, y }: Pairs): number {
  return mean(x.map((a, i) => squaredDistance(a, y[i])));
}

export const uniformityTex =
  'U = \\log \\Bigl[ \\frac{2}{N(N-1)} \\sum_{i < j} e^{-2 \\lVert x_i - x_j \\rVert^2} \\Bigr]';

/** Logarithm of the mean Gaussian potential of the anchors: 0 when they are in one place, lower the more even they lie. */
export function uniformity({ x }: Pairs): number {
  const potentials = x.flatMap((a, i) => x.slice(i + 1).map((b) => Math.exp(-2 * squaredDistance(a, b))));
  return Math.log(mean(potentials));
}

export const stepTex = [
  '\\theta_i \\leftarrow \\theta_i - \\eta\\, \\frac{\\partial E}{\\partial \\theta_i}',
  '\\varphi_i \\leftarrow \\varphi_i - \\eta\\, \\frac{\\partial E}{\\partial \\varphi_i}',
] as const;
export const rateTex = '\\eta = \\tfrac{1}{4} N \\tau^2';

/**
 * One step of gradient descent. The curvature grows like 1/τ², so the step shrinks like τ²; that no step leads uphill, at
 * the temperatures and numbers of pairs that a figure allows, is tested and not proved.
 */
export function descend(pairs: Pairs, tau: number): Pairs {
  const { x, y } = gradient(pairs, tau);
  const eta = (x.length * tau ** 2) / 4;
  return { x: pairs.x.map((a, i) => a - eta * (x[i] ?? 0)), y: pairs.y.map((b, j) => b - eta * (y[j] ?? 0)) };
}

/**
 * Derivatives of the energy by each angle. With `p_ij = e^{x_i·y_j/τ} / Σ_k e^{x_i·y_k/τ}`, and since
 * `x_i·y_j = cos(θ_i − φ_j)`: `∂E/∂θ_i = Σ_j (δ_ij − p_ij) sin(θ_i − φ_j) / Nτ`, and `∂E/∂φ_j` the same sum over `i`, negative.
 */
export function gradient({ x, y }: Pairs, tau: number): Pairs {
  const pulls = x.map((a, i) => {
    const weights = y.map((b) => Math.exp(dot(a, b) / tau));
    const all = sum(weights);
    return y.map((b, j) => ((+(i === j) - (weights[j] ?? 0) / all) * Math.sin(a - b)) / (x.length * tau));
  });
  return { x: pulls.map(sum), y: y.map((_, j) => -sum(pulls.map((row) => row[j] ?? 0))) };
}

/** Pairs to start from: crowded on one half of the circle, the two of a pair apart. The same seed gives the same pairs. */
export function startingPairs(count: number, seed: number): Pairs {
  const random = generator(seed);
  const x = Array.from({ length: count }, () => Math.PI * random());
  return { x, y: x.map((a) => a + 2 * (random() - 0.5)) };
}

const dot = (a: number, b = 0): number => Math.cos(a - b);
const squaredDistance = (a: number, b = 0): number => 2 - 2 * dot(a, b);
const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
const mean = (values: readonly number[]): number => sum(values) / values.length;

/** Minimal standard generator (Park, Miller 1988; multiplier of 1993): exact in doubles, the same numbers in every engine. */
function generator(seed: number): () => number {
  const modulus = 2 ** 31 - 1;
  // The first numbers of small seeds are small: they start far into the sequence.
  let state = (seed + 1) * 69_621 + 12_345;
  return () => {
    state = (state * 48_271) % modulus;
    return state / modulus;
  };
}
