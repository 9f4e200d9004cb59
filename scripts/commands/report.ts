import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { Command, Option } from 'commander';
import { editionSchema } from '../../src/schemas/edition.ts';
import { type RunReport, runReport } from '../report/run-report.ts';
import { loadConfig } from './config.ts';
import { exit, type Io, UserError } from './io.ts';
import { contentDir } from './paths.ts';

interface Flags {
  content?: string;
  outcome: 'success' | 'failure' | 'cancelled';
  log?: string;
  json?: string;
}

/** `report`: how the morning went, as Markdown. Its exit code is 75 where the run failed or the edition is late. */
export function reportCommand(io: Io): Command {
  return new Command('report')
    .description('how the morning went, as Markdown; exit code 75 where a run failed or an edition is late')
    .option('--content <dir>', 'another content folder')
    .addOption(
      new Option('--outcome <what>', 'how the steps before it ended')
        .choices(['success', 'failure', 'cancelled'])
        .default('success'),
    )
    .option('--log <file>', 'what the run printed')
    .option('--json <file>', 'write state, title and text there as well, as one line')
    .action(async (flags: Flags) => {
      const dir = contentDir(flags.content, io.env, io.cwd);
      // What is not there is neither well nor late.
      if (!existsSync(dir)) {
        const what = `report: ${relative(io.cwd, dir)}: there is no such folder: name another with --content`;
        throw new UserError(exit.badConfig, what);
      }
      const report = runReport({
        edition: await newestEdition(join(dir, 'editions')),
        due: await dueTime(dir, io),
        now: io.now(),
        ok: flags.outcome === 'success',
        log: flags.log ? await readFile(resolve(io.cwd, flags.log), 'utf8').catch(() => '') : '',
      });
      io.stdout.write(`${report.text}\n`);
      if (flags.json) await writeLine(resolve(io.cwd, flags.json), report);
      if (report.state !== 'well') process.exitCode = exit.tryAgain;
    });
}

async function writeLine(file: string, report: RunReport): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, `${JSON.stringify(report)}\n`);
}

/** The newest that can be read: a report says what it can. */
async function newestEdition(dir: string) {
  const names = (await readdir(dir).catch(() => [])).filter((name) => name.endsWith('.json')).sort();
  for (const name of names.reverse()) {
    const text = await readFile(join(dir, name), 'utf8');
    const edition = editionSchema.safeParse(jsonOf(text)).data;
    if (edition) return edition;
  }
  return null;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Tables that cannot be read are why the run failed: the report must not fail of them too. */
async function dueTime(dir: string, io: Io): Promise<string> {
  return loadConfig(dir, io.cwd).then(
    ({ site }) => site.due,
    () => '06:00',
  );
}
