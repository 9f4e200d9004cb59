import { Command, CommanderError } from 'commander';
import { exit, type Io, UserError } from '../commands/io.ts';
import { clusterCommand } from './cluster.ts';
import { count } from './count.ts';
import { feedsCommand } from './feeds.ts';
import { lighthouseCommand } from './lighthouse.ts';
import { mathsCommand } from './maths.ts';
import { searchCommand } from './search.ts';
import { benchSite } from './site/site.ts';
import { supportCommand } from './support.ts';

const { stdin, stdout, stderr, env } = process;
const io: Io = { stdin, stdout, stderr, env, now: () => new Date(), cwd: process.cwd() };
const root = new Command('bench').description('Times and measures what Lemma does.').exitOverride();
root
  // Options after a command are the command's own, also where this has some of the same name.
  .enablePositionalOptions()
  .option('--stories <n>', 'stories of the archive that is built', count)
  .option('--json <file>', 'write the figures there as well')
  .action(async ({ stories, json }: { stories?: number; json?: string }) => {
    if (stories === undefined) root.help();
    else await benchSite(io, { stories, json });
  });
for (const command of [clusterCommand, feedsCommand, lighthouseCommand, mathsCommand, searchCommand, supportCommand])
  root.addCommand(command(io).copyInheritedSettings(root));

try {
  await root.parseAsync();
} catch (failure) {
  if (!(failure instanceof CommanderError) && !(failure instanceof UserError)) throw failure;
  if (failure instanceof UserError) stderr.write(`error: ${failure.message}\n`);
  const usage = failure instanceof CommanderError && failure.exitCode !== 0 ? exit.usage : exit.done;
  process.exitCode = failure instanceof UserError ? failure.code : usage;
}
