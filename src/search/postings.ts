import { ByteReader, ByteWriter } from './bytes.ts';

/** The stories of one month that have a term. */
export interface Postings {
  /** Places of the stories in their month, ascending. */
  readonly stories: readonly number[];
  /** How much the term counts in each, 1–`MOST`. */
  readonly weights: readonly number[];
}

/** The greatest weight. */
export const MOST = 15;

/**
 * Terms with their postings as bytes. First all terms in their order, each as the length that it shares with the one before, what
 * follows and its number of stories; then all distances between stories, then all weights: like beside like packs best.
 */
export function packPostings(terms: ReadonlyMap<string, Postings>): Uint8Array {
  const out = new ByteWriter();
  const sorted = [...terms].sort(([a], [b]) => (a < b ? -1 : 1));
  out.number(sorted.length);
  let before = '';
  for (const [term, { stories }] of sorted) {
    const shared = sharedLength(before, term);
    out.number(shared);
    out.text(term.slice(shared));
    out.number(stories.length);
    before = term;
  }
  for (const [, { stories }] of sorted) {
    let last = -1;
    for (const story of stories) {
      out.number(story - last - 1);
      last = story;
    }
  }
  for (const [, { weights }] of sorted) for (const weight of weights) out.number(weight);
  return out.bytes();
}

/** @throws RangeError when the bytes end too early */
export function unpackPostings(bytes: Uint8Array): Map<string, Postings> {
  const read = new ByteReader(bytes);
  let term = '';
  const heads = Array.from({ length: read.number() }, () => {
    term = term.slice(0, read.number()) + read.text();
    return { term, count: read.number() };
  });
  const stories = heads.map(({ count }) => {
    let story = -1;
    return Array.from({ length: count }, () => {
      story += read.number() + 1;
      return story;
    });
  });
  return new Map(
    heads.map(({ term, count }, i) => [
      term,
      { stories: stories[i] ?? [], weights: Array.from({ length: count }, () => read.number()) },
    ]),
  );
}

function sharedLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  // Half of a character that takes two units is no text.
  return /[\uD800-\uDBFF]/.test(b[length - 1] ?? '') ? length - 1 : length;
}
