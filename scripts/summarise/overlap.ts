/**
 * How near one text comes to another: unigrams, pairs and longest common subsequence, each as F1, as ROUGE-1, -2 and -L count
 * them (Lin 2004), on whatever words they are given.
 */
export function overlaps(ours: readonly string[], theirs: readonly string[]): [number, number, number] {
  return [
    f1(shared(ours, theirs), ours.length, theirs.length),
    f1(shared(pairsOf(ours), pairsOf(theirs)), ours.length - 1, theirs.length - 1),
    f1(longestCommon(ours, theirs), ours.length, theirs.length),
  ];
}

/** Pairs of neighbouring words. */
export function pairsOf(words: readonly string[]): string[] {
  return words.slice(1).map((word, i) => `${words[i]} ${word}`);
}

function f1(both: number, ours: number, theirs: number): number {
  return both === 0 ? 0 : (2 * both) / (ours + theirs);
}

/** Items that two lists share, each counted as often as both have it. */
function shared(ours: readonly string[], theirs: readonly string[]): number {
  const left = new Map<string, number>();
  for (const item of theirs) left.set(item, (left.get(item) ?? 0) + 1);
  return ours.filter((item) => {
    const count = left.get(item) ?? 0;
    left.set(item, count - 1);
    return count > 0;
  }).length;
}

/** Length of the longest common subsequence. */
function longestCommon(ours: readonly string[], theirs: readonly string[]): number {
  let above = [0, ...theirs.map(() => 0)];
  for (const word of ours) {
    const row = [0];
    theirs.forEach((other, j) => {
      row.push(word === other ? (above[j] as number) + 1 : Math.max(above[j + 1] as number, row[j] as number));
    });
    above = row;
  }
  return above.at(-1) as number;
}
