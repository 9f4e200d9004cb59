import { createInterface } from 'node:readline';
import { Argument, Command, InvalidArgumentError, Option } from 'commander';
import { loadConfig } from './config.ts';
import { embedderFor } from './embeddings.ts';
import { exit, type Io, UserError } from './io.ts';
import { cacheDir, contentDir } from './paths.ts';
import { filters, type Row } from './stages.ts';

interface Flags {
  content?: string;
  window: number;
}

/** `stage NAME`: one stage as a filter, JSON lines in and out. */
export function stageCommand(io: Io): Command {
  return new Command('stage')
    .description('run one stage as a filter: JSON lines in on stdin, JSON lines out on stdout')
    .addArgument(new Argument('<name>').choices(Object.keys(filters)))
    .option('--content <dir>', 'content folder whose tables are used')
    .addOption(
      new Option('--window <days>', 'cluster: days up to the newest announcement')
        .argParser(windowArgument)
        .default(Number.POSITIVE_INFINITY, 'all'),
    )
    .action(async (name: keyof typeof filters, flags: Flags) => {
      const config = await loadConfig(contentDir(flags.content, io.env, io.cwd), io.cwd);
      const rows = readRows(io);
      const embed = embedderFor(io, config.site.embeddings, { cacheDir });
      for await (const out of filters[name](rows, { config, window: flags.window, embed }))
        io.stdout.write(`${JSON.stringify(out)}\n`);
    });
}

async function* readRows(io: Io): AsyncGenerator<Row> {
  let number = 0;
  for await (const line of createInterface({ input: io.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1;
    if (line.trim() === '') continue;
    try {
      yield JSON.parse(line) as Row;
    } catch (cause) {
      throw new UserError(exit.badInput, `stage: stdin:${number}: not JSON: give one object a line`, { cause });
    }
  }
}

function windowArgument(text: string): number {
  if (text === 'all') return Number.POSITIVE_INFINITY;
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError('give a number of days, or "all".');
  return Number(text);
}
