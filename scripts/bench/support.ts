import { Command } from 'commander';
import type { Io } from '../commands/io.ts';
import { Random } from './corpus/random.ts';
import { count } from './count.ts';
import { entriesIn } from './entries-in.ts';
import { measureSupport, type SupportMeasure, type Trials } from './support/measure.ts';

/** `support`: how many errors made on purpose the checker of support notices, and how often it sees one where none is. */
export function supportCommand(io: Io): Command {
  return new Command('support')
    .description('measure the checker of support on entries from stdin, one a line: { id, title, summary, authors }')
    .option('--examples <n>', 'print so many errors of each kind that went unnoticed, and false alarms', count, 0)
    .option('--seed <n>', 'choose other sentences and errors', count, 1)
    .action(async ({ examples, seed }: { examples: number; seed: number }) => {
      const entries = await entriesIn(io);
      io.stdout.write(`${report(measureSupport(entries, new Random(seed)), entries.length, examples)}\n`);
    });
}

function report({ errors, harmless, sentences, ms }: SupportMeasure, entries: number, examples: number): string {
  const missed = errors.flatMap(({ name, trials }) =>
    shown(name, trials.filter((t) => t.fault === null).slice(0, examples)),
  );
  const alarms = harmless.flatMap(({ name, trials }) =>
    shown(name, trials.filter((t) => t.fault !== null).slice(0, examples)),
  );
  return [
    '| error made on purpose | sentences | noticed | recall |',
    '| --- | --- | --- | --- |',
    ...errors.map(row),
    '',
    '| no error | sentences | refused | false alarms |',
    '| --- | --- | --- | --- |',
    ...harmless.map(row),
    '',
    `${sentences} sentences of ${entries} entries; ${ms.toFixed(2)} ms a sentence`,
    ...missed,
    ...alarms,
  ].join('\n');
}

function row({ name, trials }: Trials): string {
  const refused = trials.filter(({ fault }) => fault !== null).length;
  const share = trials.length === 0 ? '–' : `${((100 * refused) / trials.length).toFixed(1)} %`;
  return `| ${name} | ${trials.length} | ${refused} | ${share} |`;
}

const shown = (name: string, trials: Trials['trials']): string[] =>
  trials.map(
    ({ text: said, quote, fault }) => `\n${name}: ${fault ?? 'not noticed'}\n  said:  ${said}\n  quote: ${quote}`,
  );
