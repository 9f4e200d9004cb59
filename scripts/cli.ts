import { enableCompileCache } from 'node:module';
import { setFlagsFromString } from 'node:v8';
import { Command } from 'commander';
import { reportFailure } from './commands/failure.ts';
import { exit, type Io, UserError } from './commands/io.ts';
import { codeCacheDir } from './commands/paths.ts';

/** The commands in the order of the help. Each is loaded when it is named: a filter should not wait for a site's builder. */
const commands: Readonly<Record<string, () => Promise<(io: Io) => Command>>> = {
  start: async () => (await import('./commands/start.ts')).startCommand,
  morning: async () => (await import('./commands/morning.ts')).morningCommand,
  stage: async () => (await import('./commands/stage.ts')).stageCommand,
  'parse-feed': async () => (await import('./commands/parse-feed.ts')).parseFeedCommand,
  check: async () => (await import('./commands/check.ts')).checkCommand,
  new: async () => (await import('./commands/new.ts')).newCommand,
  correct: async () => (await import('./commands/correct.ts')).correctCommand,
  schema: async () => (await import('./commands/schema.ts')).schemaCommand,
  ledger: async () => (await import('./commands/ledger.ts')).ledgerCommand,
  commit: async () => (await import('./commands/commit.ts')).commitCommand,
  report: async () => (await import('./commands/report.ts')).reportCommand,
};

/** The clock: real, or stopped at SOURCE_DATE_EPOCH (seconds) for reproducible runs. */
function clock(epoch: string | undefined): () => Date {
  if (epoch === undefined) return () => new Date();
  if (!/^\d{1,11}$/.test(epoch)) {
    throw new UserError(exit.usage, `cli: SOURCE_DATE_EPOCH: "${epoch}" is no time: give seconds since 1970`);
  }
  return () => new Date(Number(epoch) * 1000);
}

/** The command that is named, if any. */
const commandIn = (argv: readonly string[]) => argv.find((word) => Object.hasOwn(commands, word));

/** The whole program; of its commands the one that `argv` names, or all where it names none. */
async function program(io: Io, argv: readonly string[]): Promise<Command> {
  const root = new Command('lemma')
    .description('A research briefing: feeds in, stories as MDX out, a static site of them.')
    .option('--verbose', 'print the cause of an error as well')
    .exitOverride()
    // Told below, in one line like every other failure.
    .configureOutput({ outputError: () => undefined });
  const named = commandIn(argv);
  for (const [name, load] of Object.entries(commands)) {
    if (named !== undefined && name !== named) continue;
    root.addCommand((await load())(io).copyInheritedSettings(root));
  }
  return root;
}

// A reader of our output that has seen enough (`| head`) is not an error.
process.stdout.on('error', (cause: NodeJS.ErrnoException) =>
  process.exit(cause.code === 'EPIPE' ? exit.done : exit.bug),
);

// A morning keeps 50 MB of what it makes. V8 lets the space for what is new grow by rate of making, to 100 MB for nothing.
setFlagsFromString('--semi-space-growth-factor=1');
// And the rest to twice what is needed before it looks what is not.
setFlagsFromString('--heap-growing-percent=50');

// Code that was compiled once need not be again: half of what a short command takes.
enableCompileCache(codeCacheDir);

const argv = process.argv.slice(2);
try {
  const { stdin, stdout, stderr, env } = process;
  const now = clock(env.SOURCE_DATE_EPOCH);
  const io = { stdin, stdout, stderr, env, now, cwd: process.cwd() };
  await (await program(io, argv)).parseAsync(argv, { from: 'user' });
} catch (failure) {
  const { stderr } = process;
  process.exitCode = reportFailure(failure, commandIn(argv) ?? 'lemma', {
    stderr,
    verbose: argv.includes('--verbose'),
  });
}
