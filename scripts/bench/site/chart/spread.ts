/** Some labels that stand one below the other without a space. */
interface Pile {
  /** Mean of where they want the first of all labels to be. */
  readonly start: number;
  readonly count: number;
}

/**
 * Moves labels apart along one side, in their order, so that the squares of their ways are least (pool adjacent violators,
 * Barlow et al. 1972).
 * @param wanted where each wants its middle
 * @param gap least distance of two
 * @param side first and last place that one may have; there must be room for all between them
 */
export function spread(wanted: readonly number[], gap: number, [least, most]: readonly [number, number]): number[] {
  const order = wanted.map((_, i) => i).sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0) || a - b);
  const piles: Pile[] = [];
  order.forEach((label, i) => {
    let pile: Pile = { start: (wanted[label] ?? 0) - i * gap, count: 1 };
    for (let above = piles.at(-1); above && above.start > pile.start; above = piles.at(-1)) {
      piles.pop();
      pile = joined(above, pile);
    }
    piles.push(pile);
  });
  const starts = piles.flatMap(({ start, count }) => Array.from({ length: count }, () => start));
  const last = most - (wanted.length - 1) * gap;
  const placed = [...wanted];
  order.forEach((label, i) => {
    placed[label] = Math.max(least, Math.min(starts[i] ?? 0, last)) + i * gap;
  });
  return placed;
}

function joined(a: Pile, b: Pile): Pile {
  const count = a.count + b.count;
  return { start: (a.start * a.count + b.start * b.count) / count, count };
}
