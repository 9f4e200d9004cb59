/** How long something took over all rounds, in milliseconds. */
export interface Timing {
  readonly best: number;
  readonly median: number;
}

/** What is timed. One that throws is not: a reader need not know every kind of document. */
export type Task = () => unknown;

/**
 * Times tasks in turn, round after round, so that what else the machine does falls on all of them alike. A first round
 * is not counted.
 * @param rounds at least 1
 * @param now clock in milliseconds
 * @returns a timing for each task, null where the task failed
 */
export async function timed<Name extends string>(
  tasks: Readonly<Record<Name, Task>>,
  rounds: number,
  now: () => number = () => performance.now(),
): Promise<Record<Name, Timing | null>> {
  const names = Object.keys(tasks) as Name[];
  const taken = new Map<Name, number[] | null>(names.map((name) => [name, []]));
  for (let round = 0; round <= rounds; round += 1) {
    for (const name of names) {
      const times = taken.get(name);
      const time = times ? await once(tasks[name], now) : null;
      if (time === null) taken.set(name, null);
      else if (round > 0) times?.push(time);
    }
  }
  return Object.fromEntries(names.map((name) => [name, summary(taken.get(name))])) as Record<Name, Timing | null>;
}

async function once(task: Task, now: () => number): Promise<number | null> {
  const start = now();
  try {
    await task();
    return now() - start;
  } catch {
    return null;
  }
}

function summary(times: readonly number[] | null | undefined): Timing | null {
  if (!times) return null;
  const sorted = times.toSorted((a, b) => a - b);
  return { best: sorted[0] ?? 0, median: sorted[Math.floor(sorted.length / 2)] ?? 0 };
}

/** Geometric mean: what ratios are averaged by. Null without any. */
export function geometricMean(ratios: readonly number[]): number | null {
  if (ratios.length === 0) return null;
  return Math.exp(ratios.reduce((sum, ratio) => sum + Math.log(ratio), 0) / ratios.length);
}
