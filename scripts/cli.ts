import { setFlagsFromString } from 'node:v8';
import { Command, CommanderError } from 'commander';
import { checkCommand } from './commands/check.ts';
import { diskFault } from './commands/disk.ts';
import { exit, type Io, UserError } from './commands/io.ts';
import { ledgerCommand } from './commands/ledger.ts';
import { morningCommand } from './commands/morning.ts';
import { newCommand } from './commands/new.ts';
import { parseFeedCommand } from './commands/parse-feed.ts';
import { stageCommand } from './commands/stage.ts';
import { startCommand } from './commands/start.ts';

/** The clock: real, or stopped at SOURCE_DATE_EPOCH (seconds) for reproducible runs. */
function clock(epoch: string | undefined): () => Date {
  if (epoch === undefined) return () => new Date();
  if (!/^\d{1,11}$/.test(epoch)) {
    throw new UserError(exit.usage, `cli: SOURCE_DATE_EPOCH: "${epoch}" is no time: give seconds since 1970`);
  }
  return () => new Date(Number(epoch) * 1000);
}

function program(io: Io): Command {
  const root = new Command('lemma')
    .description('A research briefing: feeds in, stories as MDX out, a static site of them.')
    .option('--verbose', 'print the cause of an error as well')
    .exitOverride();
  const commands = [
    startCommand,
    morningCommand,
    stageCommand,
    parseFeedCommand,
    checkCommand,
    newCommand,
    ledgerCommand,
  ];
  for (const command of commands) root.addCommand(command(io).copyInheritedSettings(root));
  return root;
}

/** Exit code of a failure, after it was printed as one line. */
function report(failure: unknown, verbose: boolean): number {
  if (failure instanceof CommanderError) return failure.exitCode === 0 ? exit.done : exit.usage;
  const known = failure instanceof UserError ? failure : diskFault(failure);
  const text = known?.message ?? (failure instanceof Error ? failure.message : String(failure));
  process.stderr.write(`error: ${known ? text : `lemma: bug: ${text}: run it again with --verbose and report it`}\n`);
  if (verbose) process.stderr.write(`${describe(known ? known.cause : failure)}\n`);
  return known?.code ?? exit.bug;
}

function describe(cause: unknown): string {
  return cause instanceof Error ? (cause.stack ?? cause.message) : String(cause ?? 'no further cause');
}

// A reader of our output that has seen enough (`| head`) is not an error.
process.stdout.on('error', (cause: NodeJS.ErrnoException) =>
  process.exit(cause.code === 'EPIPE' ? exit.done : exit.bug),
);

// A morning keeps 50 MB of what it makes. V8 lets the space for what is new grow by rate of making, to 100 MB for nothing.
setFlagsFromString('--semi-space-growth-factor=1');

const argv = process.argv.slice(2);
try {
  const { stdin, stdout, stderr, env } = process;
  const now = clock(env.SOURCE_DATE_EPOCH);
  await program({ stdin, stdout, stderr, env, now, cwd: process.cwd() }).parseAsync(argv, { from: 'user' });
} catch (failure) {
  process.exitCode = report(failure, argv.includes('--verbose'));
}
