import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { Argument, Command, InvalidArgumentError, Option } from 'commander';
import { warningLine } from '../report/run.ts';
import { extractive } from '../summarise/summarise.ts';
import { supportedOnly } from '../support/supported.ts';
import { loadConfig } from './config.ts';
import { embedderFor } from './embeddings.ts';
import { exit, type Io, UserError } from './io.ts';
import { cacheDir, contentDir } from './paths.ts';
import { filters, type Row } from './stages.ts';
import { openSummariser } from './summariser.ts';

interface Flags {
  content?: string;
  window: number;
  extractive?: boolean;
  cache: string;
}

/** `stage NAME`: one stage as a filter, JSON lines in and out. */
export function stageCommand(io: Io): Command {
  return new Command('stage')
    .description('run one stage as a filter: JSON lines in on stdin, JSON lines out on stdout')
    .addArgument(new Argument('<name>').choices(Object.keys(filters)))
    .option('--content <dir>', 'content folder whose tables are used')
    .option('--cache <dir>', "summarise: folder in which a model's answers are kept", cacheDir)
    .option('--extractive', "summarise: the sources' own sentences, whatever site.yaml says")
    .addOption(
      new Option('--window <days>', 'cluster: days up to the newest announcement')
        .argParser(windowArgument)
        .default(Number.POSITIVE_INFINITY, 'all'),
    )
    .action(async (name: keyof typeof filters, flags: Flags) => {
      const dir = contentDir(flags.content, io.env, io.cwd);
      const config = await loadConfig(dir, io.cwd);
      const kept = resolve(io.cwd, flags.cache);
      const asks = name === 'summarise' && !flags.extractive ? config.site.summaries : undefined;
      const opened = await openSummariser(io, asks, { contentDir: dir, cacheDir: kept });
      // The sources' own sentences carry themselves.
      const summariser = asks ? supportedOnly(opened, extractive) : opened;
      const embed = embedderFor(io, config.site.embeddings, { cacheDir: kept });
      const options = { config, window: flags.window, summariser, embed };
      for await (const out of filters[name](readRows(io), options)) io.stdout.write(`${JSON.stringify(out)}\n`);
      const asked = summariser.report?.();
      for (const warning of asked?.warnings ?? []) io.stderr.write(`warning: ${warningLine(warning)}\n`);
      if (asked) io.stderr.write(`${asked.totals}\n`);
    });
}

async function* readRows(io: Io): AsyncGenerator<Row> {
  let number = 0;
  for await (const line of createInterface({ input: io.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1;
    if (line.trim() !== '') yield rowIn(line, number);
  }
}

function rowIn(line: string, number: number): Row {
  const wrong = (what: string, cause?: unknown) =>
    new UserError(exit.badInput, `stage: stdin:${number}: ${what}: give one object a line`, { cause });
  let row: unknown;
  try {
    row = JSON.parse(line);
  } catch (cause) {
    throw wrong('not JSON', cause);
  }
  if (row === null || typeof row !== 'object' || Array.isArray(row)) throw wrong('no object');
  if (!('id' in row) && !('entries' in row)) throw wrong('has neither id nor entries');
  return row as Row;
}

function windowArgument(text: string): number {
  if (text === 'all') return Number.POSITIVE_INFINITY;
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError('give a number of days, or "all".');
  return Number(text);
}
