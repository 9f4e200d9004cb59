/** A document as numbers: terms by their index, ascending, with weights of a unit vector. */
export interface Vector {
  readonly terms: Int32Array;
  readonly weights: Float64Array;
}

/** Cosine of two unit vectors. */
export function dot(a: Vector, b: Vector): number {
  let sum = 0;
  for (let i = 0, j = 0; i < a.terms.length && j < b.terms.length; ) {
    const difference = (a.terms[i] as number) - (b.terms[j] as number);
    if (difference === 0) sum += (a.weights[i++] as number) * (b.weights[j++] as number);
    else if (difference < 0) i += 1;
    else j += 1;
  }
  return sum;
}

/** Unit vector of term weights; the empty vector where there are none. */
export function unitVector(weights: ReadonlyMap<number, number>, length: number): Vector {
  const sorted = [...weights].sort(([a], [b]) => a - b);
  return {
    terms: Int32Array.from(sorted, ([term]) => term),
    weights: Float64Array.from(sorted, ([, weight]) => (length > 0 ? weight / length : 0)),
  };
}

/** Direction of several vectors together. */
export function centroid(vectors: readonly Vector[]): Vector {
  const [only] = vectors;
  if (only && vectors.length === 1) return only;
  const sum = new Map<number, number>();
  for (const { terms, weights } of vectors) {
    terms.forEach((term, i) => {
      sum.set(term, (sum.get(term) ?? 0) + (weights[i] as number));
    });
  }
  return unitVector(sum, Math.sqrt([...sum.values()].reduce((total, weight) => total + weight * weight, 0)));
}
