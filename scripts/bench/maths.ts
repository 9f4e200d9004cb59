import { Command } from 'commander';
import { inlineTokens, plainText } from '../../src/story/inline.ts';
import { fromMdx } from '../../src/story/markdown.ts';
import { type RenderedMath, renderMath } from '../../src/story/math.ts';
import type { Io } from '../commands/io.ts';
import type { Entry } from '../model.ts';
import { table } from '../report/table.ts';
import { entryToMdx } from '../write/entry.ts';
import { count } from './count.ts';
import { entriesIn } from './entries-in.ts';

/** What became of the text of one entry. */
interface Fate {
  readonly id: string;
  /** Why it is no MDX; null where it is, and reads back to the same text. */
  readonly fault: string | null;
  readonly formulas: readonly RenderedMath[];
  /** Time of the slowest formula, in ms. */
  readonly slowest: number;
  /** Words of the abstract that a reader of the plain text does not find. */
  readonly lost: readonly string[];
}

/** `maths`: titles and abstracts through the whole text path: MDX that reads back, formulas by KaTeX, words kept. */
export function mathsCommand(io: Io): Command {
  return new Command('maths')
    .description('measure how titles and abstracts from stdin, an entry a line, are set')
    .option('--examples <n>', 'print so many formulas that are shown as source, and words that are lost', count, 0)
    .action(async ({ examples }: { examples: number }) => {
      const entries = await entriesIn(io);
      const start = performance.now();
      for (const entry of entries) entryToMdx(entry);
      const ms = (performance.now() - start) / Math.max(1, entries.length);
      io.stdout.write(`${report(entries.map(fateOf), ms, examples)}\n`);
    });
}

function fateOf(entry: Entry): Fate {
  const { id, title, summary } = entry;
  let slowest = 0;
  const formulas = [title, summary].flatMap(inlineTokens).flatMap((token) => {
    if (token.type === 'text') return [];
    const start = performance.now();
    const formula = renderMath(token.value);
    slowest = Math.max(slowest, performance.now() - start);
    return [formula];
  });
  return { id, fault: faultOf(entry), formulas, slowest, lost: lostOf(`${title}\n${summary}`) };
}

/** Writing compares what it wrote with what it meant; reading it once more must not fail either. */
function faultOf(entry: Entry): string | null {
  try {
    fromMdx(entryToMdx(entry));
    return null;
  } catch (cause) {
    return cause instanceof Error ? cause.message : String(cause);
  }
}

/** Words of four letters and more outside formulas and commands that are not in the plain text, letters alone compared. */
function lostOf(text: string): string[] {
  const there = lettersOf(plainText(text));
  const outside = text
    .replaceAll(/\$[^$]*\$|\\\(.*?\\\)|\\\[.*?\\\]/gs, ' ')
    // Keys, colours and the addresses of links are no words of the text.
    .replaceAll(/\\(?:cite\w*|[a-z]*ref|label|(?:text)?color|href)\*?(?:\[[^\]]*\])*\s*\{[^{}]*\}|https?:\S+/g, ' ')
    .replaceAll(/\\["'`^~=.]\s*\{?\\?([A-Za-z])\}?|\\[Hcdbuvkr](?:\s+|\{)([A-Za-z])\}?/g, '$1$2')
    .replaceAll(/\\[A-Za-z]+\*?/g, ' ');
  const words = outside.match(/\p{L}{4,}/gu) ?? [];
  return [...new Set(words)].filter((word) => !there.includes(lettersOf(word)));
}

function lettersOf(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[^\p{L}]/gu, '')
    .toLowerCase();
}

function report(fates: readonly Fate[], ms: number, examples: number): string {
  const formulas = fates.flatMap((fate) => fate.formulas);
  const at = (level: RenderedMath['level']) => formulas.filter((formula) => formula.level === level).length;
  const share = (part: number, whole: number) => `${((100 * part) / Math.max(1, whole)).toFixed(2)} %`;
  const faults = fates.filter(({ fault }) => fault !== null);
  const losers = fates.filter(({ lost }) => lost.length > 0);
  const shown = at('source');
  const rows = [
    [
      'entries that are MDX and read back to the same text',
      fates.length - faults.length,
      share(fates.length - faults.length, fates.length),
    ],
    ...(['strict', 'repaired', 'lenient', 'source'] as const).map((level) => [
      ...[`formulas set ${level}`, at(level), share(at(level), formulas.length)],
    ]),
    ['entries that lost a word', losers.length, share(losers.length, fates.length)],
  ];
  return [
    table([`of ${fates.length} entries, ${formulas.length} formulas`, 'count', 'share'], rows),
    `without an error: ${share(formulas.length - shown, formulas.length)}; ${ms.toFixed(2)} ms an entry as MDX`,
    `slowest formula: ${Math.max(0, ...fates.map(({ slowest }) => slowest)).toFixed(0)} ms`,
    ...faults.slice(0, examples).map(({ id, fault }) => `no MDX: ${id}: ${fault}`),
    ...formulas
      .filter(({ level }) => level === 'source')
      .slice(0, examples)
      .map(({ message }) => `as source: ${message}`),
    ...losers.slice(0, examples).map(({ id, lost }) => `lost: ${id}: ${lost.join(' ')}`),
  ].join('\n');
}
