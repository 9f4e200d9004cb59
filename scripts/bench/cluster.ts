import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { Command } from 'commander';
import type { Io } from '../commands/io.ts';
import { table } from '../report/table.ts';
import { count } from './count.ts';
import type { steps } from './steps.ts';

/** How long one step took, and the most memory that its process had, the entries included. */
interface Measured {
  readonly step: string;
  readonly entries: number;
  readonly window: number;
  readonly s: number;
  readonly rssMiB: number;
}

/** `cluster`: a morning's entries grouped, held against a window of earlier ones, and their related stories. */
export function clusterCommand(io: Io): Command {
  return new Command('cluster')
    .description('time the grouping of entries, and of finding related stories, against a window of earlier ones')
    .option('--entries <n>', 'entries of the morning', count, 1000)
    .option('--window <n>', 'entries before it', count, 30_000)
    .option('--json <file>', 'write the times there as well')
    .action(async (options: { entries: number; window: number; json?: string }) => {
      const measured = await measureAll(options.entries, options.window);
      if (options.json !== undefined) {
        writeFileSync(resolve(io.cwd, options.json), `${JSON.stringify({ cluster: measured })}\n`);
      }
      io.stdout.write(`${report(measured)}\n`);
    });
}

/** A quarter, a half and all of the entries; of ten works about one becomes a story. */
async function measureAll(entries: number, window: number): Promise<Measured[]> {
  const stories = (works: number) => Math.ceil(works / 10);
  const measured: Measured[] = [];
  for (const part of [4, 2, 1]) measured.push(await measure('cluster', Math.ceil(entries / part), window));
  for (const part of [4, 2, 1]) measured.push(await measure('sequels', Math.ceil(entries / part), stories(window)));
  return [...measured, await measure('related', stories(entries), stories(window))];
}

async function measure(step: keyof typeof steps, entries: number, window: number): Promise<Measured> {
  const script = new URL('steps.ts', import.meta.url).pathname;
  const { stdout } = await promisify(execFile)(process.execPath, [script, step, String(entries), String(window)]);
  return { step, entries, window, ...(JSON.parse(stdout) as { s: number; rssMiB: number }) };
}

function report(measured: readonly Measured[]): string {
  const head = ['step', 'entries', 'window', 's', 'ms an entry', 'peak MiB'];
  const rows = measured.map(({ step, entries, window, s, rssMiB }) => [
    ...[step, entries, window, s.toFixed(2), ((1000 * s) / entries).toFixed(2), Math.round(rssMiB)],
  ]);
  return table(head, rows);
}
