import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Command } from 'commander';
import { loadConfig } from '../commands/config.ts';
import type { Io } from '../commands/io.ts';
import { projectDir } from '../commands/paths.ts';
import { table } from '../report/table.ts';
import { count } from './count.ts';
import { entriesIn } from './entries-in.ts';
import { measureSearch, type SearchFigures } from './search/measure.ts';

interface Options {
  readonly stories: number;
  readonly entries?: boolean;
  readonly json?: string;
}

/** `search`: the index of a made-up archive, made, made again a morning later, and asked. */
export function searchCommand(io: Io): Command {
  return new Command('search')
    .description('time the search index of a made-up archive, and count what a query fetches')
    .option('--stories <n>', 'stories of the archive', count, 3000)
    .option('--entries', 'give the stories the titles, authors and abstracts of the entries on stdin, one a line')
    .option('--json <file>', 'write the figures there as well')
    .action(async ({ stories, entries, json }: Options) => {
      const dir = await mkdtemp(join(tmpdir(), 'lemma-bench-'));
      try {
        const { topics } = await loadConfig(join(projectDir, 'content'), dir);
        const search = await measureSearch(dir, stories, {
          topics: topics.map(({ id }) => id),
          entries: entries ? await entriesIn(io) : undefined,
        });
        io.stdout.write(`${report(stories, search)}\n`);
        if (json !== undefined) await writeFile(resolve(io.cwd, json), `${JSON.stringify({ stories, search })}\n`);
      } finally {
        await rm(dir, { recursive: true, force: true });
      }
    });
}

function report(stories: number, { cold, morning, files, bytes, touched, asked }: SearchFigures): string {
  const builds = Object.entries({ cold, morning }).map(([name, { s, rssMiB }]) => [
    ...[name, stories, s.toFixed(1), ((1000 * s) / stories).toFixed(2), Math.round(rssMiB)],
  ]);
  const queries = asked.map(({ query, hits, requests, bytes, ms }) => [
    ...[query, hits, requests, (bytes / 1000).toFixed(1), Math.round(ms)],
  ]);
  return [
    table(['index', 'stories', 's', 'ms a story', 'peak MiB'], builds),
    `${files} files, ${(bytes / 1e6).toFixed(1)} MB; the morning changed ${touched} months beside its own`,
    table(['query', 'hits', 'requests', 'kB', 'ms'], queries),
  ].join('\n\n');
}
