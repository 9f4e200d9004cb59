import type { CommanderError } from 'commander';
import { exit, UserError } from './io.ts';

/** What Commander says of a wrong use, and how Lemma says it: subject, what is wrong, what to do. */
const PATTERNS: readonly (readonly [pattern: RegExp, words: (found: readonly string[], help: string) => string])[] = [
  [/unknown option '([^']*)'/, ([option], help) => `${option}: there is no such option: ${help}`],
  [/unknown command '([^']*)'/, ([name], help) => `${name}: there is no such command: ${help}`],
  [/missing required argument '([^']*)'/, ([name], help) => `<${name}>: is missing: ${help}`],
  [/option '([^']*)' argument missing/, ([option]) => `${option}: has no value: give one`],
  [/required option '([^']*)' not specified/, ([option]) => `${option}: is missing: give it`],
  [
    /too many arguments.*Expected (\d+) arguments? but got (\d+)/,
    ([most, got], help) => `arguments: ${got} where ${most} ${most === '1' ? 'is' : 'are'} taken: ${help}`,
  ],
  [
    /option '([^']*)' argument '(.*)' is invalid\. (.*)/,
    ([option, value, why = '']) => `${option}: "${value}" is not usable: ${remedy(why)}`,
  ],
  [
    /command-argument value '(.*)' is invalid for argument '([^']*)'\. (.*)/,
    ([value, name, why = '']) => `<${name}>: "${value}" is not usable: ${remedy(why)}`,
  ],
];

/**
 * A wrong use of the command line as a failure that says what to do.
 * @param command what was run
 */
export function usageFault(failure: CommanderError, command: string): UserError {
  // A hint stands on a line of its own; all else is one line, whatever was typed.
  const [said = '', hint = ''] = failure.message.replace(/^error: /, '').split(/\n(?=\(Did you mean )/);
  const line = said.replace(/\s+/g, ' ');
  const meant = /Did you mean (?:one of )?(.*)\?/.exec(hint)?.[1];
  const help = meant ? `perhaps ${meant}` : `\`--help\` tells what there is`;
  for (const [pattern, words] of PATTERNS) {
    const found = pattern.exec(line);
    if (found) return new UserError(exit.usage, `${command}: ${words(found.slice(1), help)}`, { cause: failure });
  }
  return new UserError(exit.usage, `${command}: ${line}: ${help}`, { cause: failure });
}

/** Commander's own words for a closed list, or ours, without the full stop. */
function remedy(words: string): string {
  return words.replace(/^Allowed choices are /, 'give one of ').replace(/\.$/, '');
}
