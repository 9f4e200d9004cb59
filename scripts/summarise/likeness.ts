/** How like a sentence is to others. */
export interface Likeness {
  /** Mean cosine of each sentence to the other ones, from 0 to 1. */
  readonly toOthers: readonly number[];
  /** Cosine of each sentence to the title. */
  readonly toTitle: readonly number[];
}

/** Cosines of sentences as sets of words, each word weighed by how few of the sentences have it (Spärck Jones 1972). */
export function meanLikeness(sentences: readonly ReadonlySet<string>[], title: ReadonlySet<string>): Likeness {
  const weights = squaredWeights(sentences);
  const lengths = sentences.map((words) => lengthOf(words, weights));
  const cosine = (a: ReadonlySet<string>, b: ReadonlySet<string>, product: number) =>
    total(
      [...a].filter((word) => b.has(word)),
      weights,
    ) / product;
  return {
    toOthers: sentences.map((words, i) => {
      const all = sentences.map((other, j) =>
        i === j ? 0 : cosine(words, other, (lengths[i] as number) * (lengths[j] as number)),
      );
      return all.reduce((sum, value) => sum + value, 0) / Math.max(1, sentences.length - 1);
    }),
    toTitle: sentences.map((words, i) => cosine(title, words, lengthOf(title, weights) * (lengths[i] as number))),
  };
}

function squaredWeights(sentences: readonly ReadonlySet<string>[]): (word: string) => number {
  const counts = new Map<string, number>();
  for (const words of sentences) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const weight = (count: number) => (Math.log((sentences.length + 1) / (count + 0.5)) + 0.3) ** 2;
  return (word) => weight(counts.get(word) ?? 0);
}

function total(words: Iterable<string>, weight: (word: string) => number): number {
  let sum = 0;
  for (const word of words) sum += weight(word);
  return sum;
}

function lengthOf(words: Iterable<string>, weight: (word: string) => number): number {
  return Math.sqrt(total(words, weight)) || 1;
}
