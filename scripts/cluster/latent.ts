import { settings } from './settings.ts';
import type { Space } from './space.ts';

/** Documents as points of few dimensions, where words that keep the same company are near. */
export interface Latent {
  /** One unit vector after the other, `dimensions` numbers each; zeros for a document without known words. */
  readonly points: Float32Array;
  readonly dimensions: number;
}

/** A word that fewer documents have keeps no company to speak of. */
const LEAST_DOCUMENTS = 3;

/** Words of documents with weights: rows of a sparse matrix, its columns numbered from 0. */
interface Rows {
  readonly terms: readonly Int32Array[];
  readonly weights: readonly Float32Array[];
  readonly columns: number;
}

/**
 * Latent semantic analysis (Deerwester et al. 1990) by subspace iteration from a fixed random start: the directions in
 * which words of a sample of documents vary together, and every document in them. Cosines do not hang on how the
 * directions are turned, so no singular values are needed.
 * @param chosen places of the documents that the directions are learnt from
 */
export function makeLatent(space: Space, chosen: readonly number[]): Latent {
  const rows = wordsOf(space);
  const dimensions = Math.max(1, Math.min(settings.latentDimensions, chosen.length, rows.columns));
  let basis = start(rows.columns * dimensions);
  for (let round = 0; round < settings.latentRounds; round += 1) basis = turned(rows, chosen, basis, dimensions);
  orthonormalise(basis, rows.columns, dimensions);
  const points = new Float32Array(rows.terms.length * dimensions);
  rows.terms.forEach((_, row) => {
    const point = points.subarray(row * dimensions, (row + 1) * dimensions);
    project(rows, row, basis, point);
    toUnit(point);
  });
  return { points, dimensions };
}

/** The single words of the space; their weights have the whole rarity, which damping took away. */
function wordsOf({ vectors, isPair, rarity, size }: Space): Rows {
  const holders = new Int32Array(size);
  for (const { terms } of vectors) for (const term of terms) holders[term] = (holders[term] as number) + 1;
  const column = new Int32Array(size).fill(-1);
  let columns = 0;
  for (let term = 0; term < size; term += 1) {
    if ((holders[term] as number) >= LEAST_DOCUMENTS && !isPair(term)) column[term] = columns++;
  }
  const undamped = 1 - settings.rarityPower;
  const kept = vectors.map(({ terms }) => terms.filter((term) => (column[term] as number) >= 0));
  return {
    terms: kept.map((terms) => terms.map((term) => column[term] as number)),
    weights: vectors.map(({ terms, weights }) => {
      const whole: number[] = [];
      terms.forEach((term, i) => {
        if ((column[term] as number) >= 0) whole.push((weights[i] as number) * rarity(term) ** undamped);
      });
      const row = Float32Array.from(whole);
      toUnit(row);
      return row;
    }),
    columns,
  };
}

/** Numbers between -1 and 1, the same on every machine (a linear congruence). */
function start(length: number): Float64Array {
  let state = 1;
  return Float64Array.from({ length }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 31 - 1;
  });
}

/** The point of one document: its words' rows of the basis, added up. */
function project({ terms, weights }: Rows, row: number, basis: Float64Array, into: Float32Array | Float64Array): void {
  const [own, weight] = [terms[row] as Int32Array, weights[row] as Float32Array];
  into.fill(0);
  for (let i = 0; i < own.length; i += 1) {
    const [from, by] = [(own[i] as number) * into.length, weight[i] as number];
    for (let d = 0; d < into.length; d += 1) into[d] = (into[d] as number) + by * (basis[from + d] as number);
  }
}

/** The basis, once through the documents and back. */
function turned(rows: Rows, chosen: readonly number[], basis: Float64Array, dimensions: number): Float64Array {
  const next = new Float64Array(basis.length);
  const point = new Float64Array(dimensions);
  for (const row of chosen) {
    project(rows, row, basis, point);
    const [own, weight] = [rows.terms[row] as Int32Array, rows.weights[row] as Float32Array];
    for (let i = 0; i < own.length; i += 1) {
      const [to, by] = [(own[i] as number) * dimensions, weight[i] as number];
      for (let d = 0; d < dimensions; d += 1) next[to + d] = (next[to + d] as number) + by * (point[d] as number);
    }
  }
  return next;
}

/** Makes the columns of a matrix, which lies row after row, perpendicular and of length one (Gram and Schmidt). Double precision bears a few rounds without it. */
function orthonormalise(matrix: Float64Array, rows: number, columns: number): void {
  const done: Float64Array[] = [];
  for (let c = 0; c < columns; c += 1) {
    const own = new Float64Array(rows);
    for (let r = 0; r < rows; r += 1) own[r] = matrix[r * columns + c] as number;
    for (const other of done) {
      const shared = product(own, other);
      for (let r = 0; r < rows; r += 1) own[r] = (own[r] as number) - shared * (other[r] as number);
    }
    toUnit(own);
    done.push(own);
  }
  done.forEach((own, c) => {
    for (let r = 0; r < rows; r += 1) matrix[r * columns + c] = own[r] as number;
  });
}

function product(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i += 1) sum += (a[i] as number) * (b[i] as number);
  return sum;
}

/** Stretches a vector to length one, in its place; one that is as good as nothing becomes zeros. */
export function toUnit(vector: Float32Array | Float64Array): void {
  let squares = 0;
  for (const value of vector) squares += value * value;
  const by = squares > 1e-18 ? 1 / Math.sqrt(squares) : 0;
  for (let i = 0; i < vector.length; i += 1) vector[i] = (vector[i] as number) * by;
}
