import { resolve } from 'node:path';
import { Command } from 'commander';
import { closingTable } from '../report/run.ts';
import { buildSite } from './build.ts';
import type { Io } from './io.ts';
import { dayArgument } from './options.ts';
import { cacheDir, contentDir } from './paths.ts';
import { runMorning } from './run-morning.ts';

interface Flags {
  date?: string;
  sources?: string;
  content?: string;
  dryRun?: boolean;
  offline?: boolean;
  build?: boolean;
}

/** `morning`: the whole run from fetch to ledger. */
export function morningCommand(io: Io): Command {
  return new Command('morning')
    .description('fetch what was announced, write the stories and the ledger')
    .option('--date <day>', 'edition day, YYYY-MM-DD; the day that the feeds announce by default', dayArgument)
    .option('--sources <file>', 'another sources.yaml')
    .option('--content <dir>', 'another content folder')
    .option('--dry-run', 'make everything, write nothing')
    .option('--offline', 'send no request, read the last good copies')
    .option('--build', 'build the site afterwards')
    .action(async (flags: Flags) => {
      const content = contentDir(flags.content, io.env, io.cwd);
      const { edition, written } = await runMorning(io, {
        contentDir: content,
        cacheDir,
        sourcesFile: flags.sources && resolve(io.cwd, flags.sources),
        date: flags.date ?? null,
        dryRun: flags.dryRun,
        offline: flags.offline,
      });
      io.stdout.write(`${closingTable(edition, written.length, flags.dryRun)}\n`);
      if (flags.dryRun) for (const path of written) io.stdout.write(`would write ${path}\n`);
      if (flags.build && !flags.dryRun) await buildSite(io, { contentDir: content });
    });
}
