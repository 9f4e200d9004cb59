import { FeedError } from './feed-error.ts';

/** Markup that may hold `<` and `>` of its own, with what ends it. */
const SKIPPED: readonly (readonly [start: string, end: string, name: string])[] = [
  ['<!--', '-->', 'comment'],
  ['<![CDATA[', ']]>', 'CDATA section'],
  ['<?', '?>', 'processing instruction'],
];

/**
 * Checks that every element of `xml` is closed by its own tag and that there is one root: the parser itself takes
 * half a document for a whole one. One pass; the DOCTYPE must be gone.
 * @throws FeedError that names the line
 */
export function checkClosed(xml: string): void {
  const open: string[] = [];
  let root: string | null = null;
  let at = xml.indexOf('<');
  while (at !== -1) {
    const skipped = SKIPPED.find(([start]) => xml.startsWith(start, at));
    const end = skipped ? endOf(xml, at, skipped) : endOfTag(xml, at, open);
    if (!skipped) {
      if (open.length === 0 && root !== null) throw new FeedError(`${line(xml, at)}: more after </${root}>`);
      root ??= nameAt(xml, at);
      step(xml, at, end, open);
    }
    at = xml.indexOf('<', end);
  }
  if (open.length > 0) throw truncated(open);
}

function step(xml: string, at: number, end: number, open: string[]): void {
  if (xml[at + 1] === '/') {
    const name = xml.slice(at + 2, end - 1).trim();
    if (name !== open.at(-1)) {
      throw new FeedError(`${line(xml, at)}: </${clip(name)}> stands where </${clip(open.at(-1) ?? '')}> was expected`);
    }
    open.pop();
  } else if (xml[end - 2] !== '/') open.push(nameAt(xml, at));
}

function endOf(xml: string, at: number, [start, end, name]: (typeof SKIPPED)[number]): number {
  const found = xml.indexOf(end, at + start.length);
  if (found === -1) throw new FeedError(`${line(xml, at)}: ${name} without an end: truncated`);
  return found + end.length;
}

/** End of a tag: the first `>` that is not inside quotes. */
function endOfTag(xml: string, at: number, open: readonly string[]): number {
  let quote = '';
  for (let i = at + 1; i < xml.length; i += 1) {
    const char = xml[i] ?? '';
    if (quote) quote = char === quote ? '' : quote;
    else if (char === '"' || char === "'") quote = char;
    else if (char === '>') return i + 1;
    else if (char === '<') throw new FeedError(`${line(xml, i)}: "<" inside a tag`);
  }
  throw truncated(open);
}

function nameAt(xml: string, at: number): string {
  const name = /[^\s/>]*/y;
  name.lastIndex = at + 1;
  return name.exec(xml)?.[0] ?? '';
}

function truncated(open: readonly string[]): FeedError {
  return new FeedError(open[0] ? `ends before </${clip(open[0])}>: truncated` : 'ends inside a tag: truncated');
}

function line(xml: string, at: number): string {
  return `line ${xml.slice(0, at).split('\n').length}`;
}

function clip(name: string): string {
  return name.length > 40 ? `${name.slice(0, 40)}…` : name;
}
