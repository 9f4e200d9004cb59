import { cluster } from '../cluster/cluster.ts';
import { related } from '../cluster/related.ts';
import { sequels } from '../cluster/sequels.ts';
import type { Cluster, Entry } from '../model.ts';
import { makeEntries } from './corpus/entries.ts';

// One step of the grouping, timed in a process of its own, so that its memory is its own:
// node scripts/bench/steps.ts STEP ENTRIES WINDOW prints { s, rssMiB } as JSON.

/** Characters of an abstract's first words and a tl;dr. */
const KEPT = 400;

/** Steps that can be timed, each on a morning's entries and those before it. */
export const steps = {
  /** Groups them, rarity counted over the window. */
  cluster: (morning: readonly Entry[], window: readonly Entry[]) => cluster(morning, { window }),
  /** Looks for earlier stories that they go on with, each entry of the window a story of which the beginning is kept. */
  sequels: (morning: readonly Entry[], window: readonly Entry[]) =>
    sequels(
      morning.map(alone),
      window.map((entry) => alone({ ...entry, summary: entry.summary.slice(0, KEPT) })),
    ),
  /** Finds the related stories of each. */
  related: (morning: readonly Entry[], window: readonly Entry[]) => related(morning.map(alone), window.map(alone)),
} as const;

function alone(entry: Entry): Cluster {
  return { id: entry.id, entries: [entry], why: { similarity: 1, shared: [] } };
}

function main([step, entries, window]: readonly string[]): void {
  const all = makeEntries(Number(entries) + Number(window));
  const [earlier, morning] = [all.slice(0, Number(window)), all.slice(Number(window))];
  const start = performance.now();
  steps[step as keyof typeof steps](morning, earlier);
  const s = (performance.now() - start) / 1000;
  process.stdout.write(JSON.stringify({ s, rssMiB: process.resourceUsage().maxRSS / 1024 }));
}

if (import.meta.main) main(process.argv.slice(2));
