import { makeIndex } from './index.ts';
import type { Space } from './space.ts';
import { dot, type Vector } from './vector.ts';

/** How near documents are to each other, 0 for nothing in common to 1 for the same. Documents are numbered by their place. */
export interface Nearness {
  /** Of one document to each. The array is reused by the next call. */
  readonly toAll: (place: number) => Float64Array;
  readonly between: (a: number, b: number) => number;
}

/** Nearness by the words that documents share: the cosine over an inverted index. */
export function byWords({ vectors }: Pick<Space, 'vectors'>): Nearness {
  const index = makeIndex(vectors);
  return {
    toAll: (place) => index.similarities(vectors[place] as Vector),
    between: (a, b) => dot(vectors[a] as Vector, vectors[b] as Vector),
  };
}
