import { CommanderError } from 'commander';
import { diskFault } from './disk.ts';
import { exit, type Io, UserError } from './io.ts';
import { usageFault } from './usage.ts';

/**
 * Prints a failure as one line on stderr, with its cause where that is asked for.
 * @param command what was run, as the line begins
 * @returns the exit code
 */
export function reportFailure(
  failure: unknown,
  command: string,
  { stderr, verbose }: Pick<Io, 'stderr'> & { readonly verbose: boolean },
): number {
  // The help that was asked for, or stands in for a command that was not named: it is printed already.
  if (failure instanceof CommanderError && /^commander\.(?:help|version)/.test(failure.code)) {
    return failure.exitCode === 0 ? exit.done : exit.usage;
  }
  const known = failure instanceof CommanderError ? usageFault(failure, command) : mendable(failure);
  const text = known?.message ?? bugIn(failure);
  stderr.write(`error: ${text}\n`);
  if (verbose) stderr.write(`${describe(known ? known.cause : failure)}\n`);
  return known?.code ?? exit.bug;
}

const mendable = (failure: unknown): UserError | null => (failure instanceof UserError ? failure : diskFault(failure));

function bugIn(failure: unknown): string {
  const what = failure instanceof Error ? failure.message : String(failure);
  return `lemma: bug: ${what.split('\n')[0]}: run it again with --verbose and report it`;
}

function describe(cause: unknown): string {
  return cause instanceof Error ? (cause.stack ?? cause.message) : String(cause ?? 'no further cause');
}
