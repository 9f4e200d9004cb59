import type { Vector } from './vector.ts';

/** Finds what is near a vector without looking at every pair: for each term the documents that have it. */
export interface Index {
  /** Cosine of a vector with every document of the index. The array is reused by the next call. */
  readonly similarities: (vector: Vector) => Float64Array;
}

interface Posting {
  readonly documents: number[];
  readonly weights: number[];
}

/** Makes an inverted index of unit vectors. */
export function makeIndex(vectors: readonly Vector[]): Index {
  const postings: Posting[] = [];
  vectors.forEach((vector, document) => {
    vector.terms.forEach((term, i) => {
      const posting = postings[term] ?? { documents: [], weights: [] };
      posting.documents.push(document);
      posting.weights.push(vector.weights[i] as number);
      postings[term] = posting;
    });
  });
  const sums = new Float64Array(vectors.length);
  const similarities = (vector: Vector) => {
    sums.fill(0);
    vector.terms.forEach((term, i) => {
      const posting = postings[term];
      if (posting) addTo(sums, posting, vector.weights[i] as number);
    });
    return sums;
  };
  return { similarities };
}

function addTo(sums: Float64Array, { documents, weights }: Posting, weight: number): void {
  for (let i = 0; i < documents.length; i += 1) {
    const document = documents[i] as number;
    sums[document] = (sums[document] as number) + weight * (weights[i] as number);
  }
}
