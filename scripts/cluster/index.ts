import type { Vector } from './vector.ts';

/** Finds what is near a vector without looking at every pair: for each term the documents that have it. */
export interface Index {
  /** Cosine of a vector with every document of the index. The array is reused by the next call. */
  readonly similarities: (vector: Vector) => Float64Array;
}

/** The postings of all terms one after the other: those of `term` from `starts[term]` to `starts[term + 1]`. */
interface Postings {
  readonly starts: Int32Array;
  readonly documents: Int32Array;
  readonly weights: Float64Array;
}

/** Makes an inverted index of unit vectors. */
export function makeIndex(vectors: readonly Vector[]): Index {
  const { starts, documents, weights } = postingsOf(vectors);
  const sums = new Float64Array(vectors.length);
  const similarities = (vector: Vector) => {
    sums.fill(0);
    for (let i = 0; i < vector.terms.length; i += 1) {
      const [term, weight] = [vector.terms[i] as number, vector.weights[i] as number];
      const end = starts[term + 1] ?? 0;
      for (let at = starts[term] ?? end; at < end; at += 1) {
        const document = documents[at] as number;
        sums[document] = (sums[document] as number) + weight * (weights[at] as number);
      }
    }
    return sums;
  };
  return { similarities };
}

function postingsOf(vectors: readonly Vector[]): Postings {
  const size = vectors.reduce((most, { terms }) => Math.max(most, terms.at(-1) ?? -1), -1) + 1;
  const starts = new Int32Array(size + 1);
  for (const { terms } of vectors) for (const term of terms) starts[term + 1] = (starts[term + 1] as number) + 1;
  for (let term = 0; term < size; term += 1) starts[term + 1] = (starts[term + 1] as number) + (starts[term] as number);
  const total = starts[size] as number;
  const [documents, weights] = [new Int32Array(total), new Float64Array(total)];
  const next = starts.slice();
  vectors.forEach((vector, document) => {
    vector.terms.forEach((term, i) => {
      const at = next[term] as number;
      next[term] = at + 1;
      documents[at] = document;
      weights[at] = vector.weights[i] as number;
    });
  });
  return { starts, documents, weights };
}
