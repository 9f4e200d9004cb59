import type { Entry } from '../model.ts';
import { type Latent, toUnit } from './latent.ts';
import { byWords, type Nearness } from './nearness.ts';
import { sample } from './sample.ts';
import { matchScale } from './scale.ts';
import type { Space } from './space.ts';
import type { Vector } from './vector.ts';

/** Vectors that a model learnt, by entry id: all of one length, finite, none all zeros. */
export type Embeddings = ReadonlyMap<string, Float32Array>;

/** Documents whose pairs set the scale. */
const SCALE_SAMPLE = 1000;

/**
 * Points of documents: the direction of their entries' vectors together.
 * @throws RangeError where an entry has no vector: learnt vectors and words are never mixed
 */
export function pointsOf(documents: readonly { readonly entries: readonly Entry[] }[], embeddings: Embeddings): Latent {
  const dimensions = embeddings.values().next().value?.length ?? 0;
  const points = new Float32Array(documents.length * dimensions);
  documents.forEach(({ entries }, place) => {
    const point = points.subarray(place * dimensions, (place + 1) * dimensions);
    for (const { id } of entries) addUnit(point, embeddings.get(id), id);
    toUnit(point);
  });
  return { points, dimensions };
}

function addUnit(point: Float32Array, vector: Float32Array | undefined, id: string): void {
  if (!vector || vector.length !== point.length) throw new RangeError(`no vector of ${point.length} numbers for ${id}`);
  const unit = Float32Array.from(vector);
  toUnit(unit);
  for (let d = 0; d < point.length; d += 1) point[d] = (point[d] as number) + (unit[d] as number);
}

/** Entries of the window that help to set the scale: they have vectors. */
export function scaleWindow(window: readonly Entry[], embeddings: Embeddings | undefined): readonly Entry[] {
  return embeddings
    ? sample(
        window.filter(({ id }) => embeddings.has(id)),
        SCALE_SAMPLE,
      )
    : [];
}

/**
 * Nearness by learnt vectors: their cosine, on the scale that cosines of words have. Models differ in how near they put
 * what has nothing in common (some at 0, some at 0.7), so no floor could hold for two of them; by quantiles the same floor
 * and margin hold for all.
 * @param entries those to be compared, each with a vector
 * @param helpers earlier entries with a vector that help to set the scale
 * @param space words of the entries, then of the helpers
 */
export function byEmbeddings(
  entries: readonly Entry[],
  helpers: readonly Entry[],
  space: Pick<Space, 'vectors'>,
  embeddings: Embeddings,
): Nearness {
  const cosines = cosinesOf(pointsOf(entries.map(alone), embeddings));
  const scale = scaleOf([...entries, ...helpers], space, embeddings);
  const row = new Float64Array(entries.length);
  return {
    toAll: (place) => {
      cosines.into(row, place);
      for (let i = 0; i < row.length; i += 1) row[i] = scale(row[i] as number);
      return row;
    },
    between: (a, b) => scale(cosines.between(a, b)),
  };
}

function alone(entry: Entry): { readonly entries: readonly Entry[] } {
  return { entries: [entry] };
}

/** From cosines of vectors to cosines of words, by the pairs of a sample. */
function scaleOf(
  entries: readonly Entry[],
  { vectors }: Pick<Space, 'vectors'>,
  embeddings: Embeddings,
): (value: number) => number {
  const drawn = sample(
    entries.map((entry, place) => ({ id: entry.id, entries: [entry], vector: vectors[place] as Vector })),
    SCALE_SAMPLE,
  );
  const words = byWords({ vectors: drawn.map(({ vector }) => vector) });
  const cosines = cosinesOf(pointsOf(drawn, embeddings));
  const row = new Float64Array(drawn.length);
  const [from, to] = [pairs(drawn.length), pairs(drawn.length)];
  let next = 0;
  for (let place = 0; place < drawn.length; place += 1) {
    cosines.into(row, place, place + 1);
    from.set(row.subarray(place + 1), next);
    to.set(words.toAll(place).subarray(place + 1), next);
    next += drawn.length - 1 - place;
  }
  return matchScale(from, to);
}

function pairs(documents: number): Float64Array {
  return new Float64Array((documents * Math.max(0, documents - 1)) / 2);
}

interface Cosines {
  readonly between: (a: number, b: number) => number;
  /** Writes the cosines of a document with each, or with each from `first` on. */
  readonly into: (row: Float64Array, place: number, first?: number) => void;
}

/** By brute force, four documents at a time: each number that is read serves four products. */
function cosinesOf({ points, dimensions }: Latent): Cosines {
  const between = (a: number, b: number) => {
    const [i, j] = [a * dimensions, b * dimensions];
    let sum = 0;
    for (let d = 0; d < dimensions; d += 1) sum += (points[i + d] as number) * (points[j + d] as number);
    return sum;
  };
  const own = new Float64Array(dimensions);
  const into = (row: Float64Array, place: number, first = 0) => {
    own.set(points.subarray(place * dimensions, (place + 1) * dimensions));
    let other = first;
    for (; other + 3 < row.length; other += 4) {
      const [j, k, l, m] = [0, 1, 2, 3].map((next) => (other + next) * dimensions) as [number, number, number, number];
      let [s, t, u, v] = [0, 0, 0, 0];
      for (let d = 0; d < dimensions; d += 1) {
        const by = own[d] as number;
        s += by * (points[j + d] as number);
        t += by * (points[k + d] as number);
        u += by * (points[l + d] as number);
        v += by * (points[m + d] as number);
      }
      row[other] = s;
      row[other + 1] = t;
      row[other + 2] = u;
      row[other + 3] = v;
    }
    for (; other < row.length; other += 1) row[other] = between(place, other);
  };
  return { between, into };
}
