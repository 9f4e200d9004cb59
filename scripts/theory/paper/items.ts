import { numeral } from './counters.ts';

/** How LaTeX labels the items of lists in lists. */
const levels = ['(\\arabic*)', '(\\alph*)', '(\\roman*)', '(\\Alph*)'];

/** Form of a list's labels, `(\roman*)`, by the option of its environment (enumitem's, or the short `[(i)]`). */
export function formatOf(option: string | null, level: number): string {
  const fallback = levels[level] ?? '(\\arabic*)';
  if (option === null) return fallback;
  const label = /(?:^|,)\s*label\s*=\s*(\{(?:[^{}]|\{[^{}]*\})*\}|[^,]+)/.exec(option)?.[1];
  if (label !== undefined) return label.replace(/^\{([\s\S]*)\}$/, '$1');
  if (option.includes('=')) return fallback;
  // enumerate's short form: the first of 1, a, A, i, I outside braces counts.
  const short = option.replace(/\{[^{}]*\}|\\[A-Za-z]+\s*/g, (found) => found.replace(/[1aAiI]/g, (c) => `\uE000${c}`));
  const form = short.replace(/(?<!\uE000)[1aAiI]/, (c) => forms[c] ?? c).replaceAll('\uE000', '');
  return /\\(?:arabic|alph|Alph|roman|Roman)\*/.test(form) ? form : fallback;
}

const forms: Readonly<Record<string, string>> = {
  '1': '\\arabic*',
  a: '\\alph*',
  A: '\\Alph*',
  i: '\\roman*',
  I: '\\Roman*',
};

/** Label of the item with this number, plain. */
export function itemLabel(format: string, count: number): string {
  return format
    .replace(/\\(arabic|alph|Alph|roman|Roman)\s*(?:\*|\{[^{}]*\})/g, (_, form: string) => numeral(count, form))
    .replace(/\\(?:text\w*|math\w*|bfseries|itshape|upshape|normalfont|bf|it|rm)(?![A-Za-z])\s*|[{}$]/g, '')
    .trim();
}
