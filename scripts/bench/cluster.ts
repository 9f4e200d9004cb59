import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Command } from 'commander';
import { cluster } from '../cluster/cluster.ts';
import { related } from '../cluster/related.ts';
import type { Io } from '../commands/io.ts';
import type { Entry } from '../model.ts';
import { table } from '../report/table.ts';
import { makeEntries } from './corpus/entries.ts';
import { count } from './count.ts';

/** How long one step took, and the most memory that the process had had by its end. */
interface Measured {
  readonly step: string;
  readonly entries: number;
  readonly window: number;
  readonly s: number;
  readonly rssMiB: number;
}

/** `cluster`: a morning's entries grouped against a window of earlier ones, and their related stories. */
export function clusterCommand(io: Io): Command {
  return new Command('cluster')
    .description('time the grouping of entries, and of finding related stories, against a window of earlier ones')
    .option('--entries <n>', 'entries of the morning', count, 1000)
    .option('--window <n>', 'entries before it', count, 30_000)
    .option('--json <file>', 'write the times there as well')
    .action((options: { entries: number; window: number; json?: string }) => {
      const measured = measureAll(options.entries, options.window);
      if (options.json !== undefined) {
        writeFileSync(resolve(io.cwd, options.json), `${JSON.stringify({ cluster: measured })}\n`);
      }
      io.stdout.write(`${report(measured)}\n`);
    });
}

/** A quarter, a half and all of the entries, the small ones first: memory is the most that was ever taken. */
function measureAll(entries: number, window: number): Measured[] {
  const all = makeEntries(entries + window);
  const [earlier, morning] = [all.slice(0, window), all.slice(window)];
  const parts = [4, 2, 1].map((part) => morning.slice(0, Math.ceil(entries / part)));
  const grouped = parts.map((part) => measure('cluster', part, earlier, (a, b) => cluster(a, { window: b })));
  // Of ten works about one becomes a story.
  const [stories, pool] = [morning, earlier].map((some) => some.slice(0, Math.ceil(some.length / 10)));
  const near = measure('related', stories ?? [], pool ?? [], (a, b) => related(a.map(asStory), b.map(asStory)));
  return [...grouped, near];
}

function asStory(entry: Entry): { readonly id: string; readonly entries: readonly Entry[] } {
  return { id: entry.id, entries: [entry] };
}

function measure(
  step: string,
  entries: readonly Entry[],
  window: readonly Entry[],
  run: (entries: readonly Entry[], window: readonly Entry[]) => unknown,
): Measured {
  const start = performance.now();
  run(entries, window);
  const s = (performance.now() - start) / 1000;
  const rssMiB = process.resourceUsage().maxRSS / 1024;
  return { step, entries: entries.length, window: window.length, s, rssMiB };
}

function report(measured: readonly Measured[]): string {
  const head = ['step', 'entries', 'window', 's', 'ms an entry', 'peak MiB'];
  const rows = measured.map(({ step, entries, window, s, rssMiB }) => [
    ...[step, entries, window, s.toFixed(2), ((1000 * s) / entries).toFixed(2), Math.round(rssMiB)],
  ]);
  return table(head, rows);
}
