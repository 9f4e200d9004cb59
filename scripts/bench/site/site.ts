import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Io } from '../../commands/io.ts';
import { table } from '../../report/table.ts';
import { type Builds, buildOurs } from './ours.ts';

/** What the bench of the site is asked for. */
export interface SiteBench {
  readonly stories: number;
  /** File that gets the figures as well. */
  readonly json?: string | undefined;
}

/** Builds made-up stories and prints how long it took and how much memory. */
export async function benchSite(io: Io, { stories, json }: SiteBench): Promise<void> {
  const dir = await mkdtemp(join(tmpdir(), 'lemma-bench-'));
  try {
    const ours = await buildOurs(dir, stories);
    io.stdout.write(`${report(stories, ours)}\n`);
    if (json !== undefined) await writeFile(resolve(io.cwd, json), `${JSON.stringify({ stories, ours })}\n`);
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}

function report(stories: number, ours: Builds): string {
  const rows = Object.entries(ours).map(([name, { s, rssMiB }]) => [
    ...[name, stories, s.toFixed(1), ((1000 * s) / stories).toFixed(1), Math.round(rssMiB)],
  ]);
  return table(['build', 'stories', 's', 'ms a story', 'peak MiB'], rows);
}
