import type { Command, CommanderError } from 'commander';
import { expect, it } from 'vitest';
import { correctCommand } from '../../scripts/commands/correct.ts';
import { reportFailure } from '../../scripts/commands/failure.ts';
import type { Io } from '../../scripts/commands/io.ts';
import { ledgerCommand } from '../../scripts/commands/ledger.ts';
import { newCommand } from '../../scripts/commands/new.ts';
import { stageCommand } from '../../scripts/commands/stage.ts';
import { startCommand } from '../../scripts/commands/start.ts';
import { usageFault } from '../../scripts/commands/usage.ts';
import { testIo } from '../morning/folder.ts';

const io = testIo('2026-05-05T06:00:00Z');

/** What Commander throws of a wrong use. */
function misused(make: (io: Io) => Command, args: readonly string[]): Promise<CommanderError> {
  const command = make(io)
    .exitOverride()
    .configureOutput({ outputError: () => undefined });
  return command.parseAsync([...args], { from: 'user' }).then(
    () => Promise.reject(new Error('was used rightly')),
    (failure: CommanderError) => failure,
  );
}

it.each<[string, (io: Io) => Command, string[], string]>([
  [
    'an option that is not there',
    ledgerCommand,
    ['--sesame'],
    '--sesame: there is no such option: `--help` tells what there is',
  ],
  ['an option nearly right', ledgerCommand, ['--dat', 'x'], '--dat: there is no such option: perhaps --date'],
  ['an option without its value', ledgerCommand, ['--date'], '--date <day>: has no value: give one'],
  [
    'a day that is none',
    ledgerCommand,
    ['--date', '2026-02-30'],
    '--date <day>: "2026-02-30" is not usable: give a calendar day as YYYY-MM-DD',
  ],
  [
    'a value of several lines',
    ledgerCommand,
    ['--date', 'a\nb'],
    '--date <day>: "a b" is not usable: give a calendar day as YYYY-MM-DD',
  ],
  ['a word too many', ledgerCommand, ['today'], 'arguments: 1 where 0 are taken: `--help` tells what there is'],
  [
    'a port that is none',
    startCommand,
    ['--port', '70000'],
    '--port <n>: "70000" is not usable: give a port, 0 to 65535',
  ],
  ['what must be given and is not', newCommand, ['--title', 'A'], '--source <url>: is missing: give it'],
  [
    'an argument that is missing',
    correctCommand,
    ['--note', 'A.'],
    '<story>: is missing: `--help` tells what there is',
  ],
  [
    'a stage that is none',
    stageCommand,
    ['fetch'],
    expect.stringMatching(/^<name>: "fetch" is not usable: give one of normalise, /),
  ],
])('%s is told in one line, with what to do', async (_, make, args, words) => {
  const { code, message } = usageFault(await misused(make, args), 'command');
  expect([code, message.slice(0, 9), message.slice(9)]).toEqual([64, 'command: ', words]);
});

it('an error of ours is named as one, in one line', () => {
  const { stderr, said } = testIo('2026-05-05T06:00:00Z');
  expect(reportFailure(new TypeError('x is not\na function'), 'ledger', { stderr, verbose: false })).toBe(70);
  expect(said().err).toBe('error: lemma: bug: x is not: run it again with --verbose and report it\n');
});

it('the cause is printed where it is asked for', () => {
  const { stderr, said } = testIo('2026-05-05T06:00:00Z');
  const full = Object.assign(new Error('ENOSPC: no space'), { code: 'ENOSPC', path: '/a' });
  expect(reportFailure(full, 'morning', { stderr, verbose: true })).toBe(75);
  expect(said().err).toMatch(/^error: disk: \/a: ENOSPC: make room on the disk, then run it again\nError: ENOSPC/);
});
