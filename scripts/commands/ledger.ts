import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { Command } from 'commander';
import { type Edition, editionSchema } from '../../src/schemas/edition.ts';
import { closingTable, isAboutSource } from '../report/run.ts';
import { table } from '../report/table.ts';
import { exit, type Io, UserError } from './io.ts';
import { dayArgument } from './options.ts';
import { contentDir } from './paths.ts';

interface Flags {
  date?: string;
  content?: string;
}

/** `ledger`: what became of each work of a morning, as a table. */
export function ledgerCommand(io: Io): Command {
  return new Command('ledger')
    .description("print a morning's ledger")
    .option('--date <day>', 'edition day, YYYY-MM-DD; the newest by default', dayArgument)
    .option('--content <dir>', 'another content folder')
    .action(async (flags: Flags) => {
      const dir = join(contentDir(flags.content, io.env, io.cwd), 'editions');
      const edition = await readEdition(dir, flags.date ?? (await newestDay(dir, io.cwd)));
      const rows = edition.entries.map((e) => [
        e.id,
        e.version === null ? '' : `v${e.version}`,
        e.announce ?? '',
        e.category ?? '',
        e.fate,
        e.score ?? '',
        e.story ?? e.reason ?? '',
        e.title,
      ]);
      io.stdout.write(
        `${table(['id', 'version', 'announced', 'category', 'fate', 'score', 'where or why', 'title'], rows)}\n\n`,
      );
      io.stdout.write(`${closingTable(edition)}\n`);
      for (const line of edition.warnings.filter((l) => !isAboutSource(l))) io.stdout.write(`warning: ${line}\n`);
    });
}

async function newestDay(dir: string, cwd: string): Promise<string> {
  const names = await readdir(dir).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT') return [];
    throw cause;
  });
  const newest = names
    .filter((name) => name.endsWith('.json'))
    .sort()
    .at(-1);
  if (newest) return newest.slice(0, -'.json'.length);
  const where = relative(cwd, dir);
  throw new UserError(exit.badInput, `ledger: ${where}: there is no edition yet: make one with \`npm run morning\``);
}

async function readEdition(dir: string, date: string): Promise<Edition> {
  try {
    return editionSchema.parse(JSON.parse(await readFile(join(dir, `${date}.json`), 'utf8')));
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    const missing = code === 'ENOENT';
    if (code !== undefined && !missing) throw cause;
    const what = missing
      ? `no edition of that day: make it with \`npm run morning -- --date ${date}\``
      : 'cannot be read: restore it from git';
    throw new UserError(exit.badInput, `ledger: ${date}: ${what}`, { cause });
  }
}
