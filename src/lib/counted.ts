/** A value and how often it is there. */
export interface Counted<T> {
  readonly value: T;
  readonly count: number;
}

/** How often each value is there, the most frequent first, of equals the one that comes first. */
export function counted<T>(values: Iterable<T>): readonly Counted<T>[] {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].map(([value, count]) => ({ value, count })).sort((a, b) => b.count - a.count);
}
