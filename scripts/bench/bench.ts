import { Command, Option } from 'commander';
import { reportFailure } from '../commands/failure.ts';
import type { Io } from '../commands/io.ts';
import { clusterCommand } from './cluster.ts';
import { count } from './count.ts';
import { feedsCommand } from './feeds.ts';
import { lighthouseCommand } from './lighthouse.ts';
import { mathsCommand } from './maths.ts';
import { morningCommand } from './morning.ts';
import { plotCommand } from './plot.ts';
import { searchCommand } from './search.ts';
import { benchSite, type SiteBench } from './site/site.ts';
import { supportCommand } from './support.ts';

const { stdin, stdout, stderr, env } = process;
const io: Io = { stdin, stdout, stderr, env, now: () => new Date(), cwd: process.cwd() };
const root = new Command('bench').description('Times and measures what Lemma does.').exitOverride();
root
  // Told below, in one line like every other failure.
  .configureOutput({ outputError: () => undefined })
  .option('--verbose', 'print the cause of an error as well')
  // Options after a command are the command's own, also where this has some of the same name.
  .enablePositionalOptions()
  .option('--stories <n>', 'stories of the archive that is built', count)
  .addOption(
    new Option('--against <systems>', 'build the same stories with stock Astro and Eleventy').choices(['stock']),
  )
  .option('--json <file>', 'write the figures there as well')
  .option('--plot <file>', 'draw the figures of this run as an SVG file')
  .option('--limit <seconds>', 'end a build after so long', count, 1800)
  .action(async ({ stories, ...options }: Partial<SiteBench> & Pick<SiteBench, 'limit'>) => {
    if (stories === undefined) root.help({ error: true });
    else await benchSite(io, { stories, ...options });
  });
const commands = [
  clusterCommand,
  feedsCommand,
  lighthouseCommand,
  mathsCommand,
  morningCommand,
  plotCommand,
  searchCommand,
  supportCommand,
];
for (const command of commands) root.addCommand(command(io).copyInheritedSettings(root));

try {
  await root.parseAsync();
} catch (failure) {
  process.exitCode = reportFailure(failure, 'bench', { stderr, verbose: process.argv.includes('--verbose') });
}
