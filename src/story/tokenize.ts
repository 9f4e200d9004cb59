/** A piece of TeX text. Its `source` (`value` for text) is the exact slice: joined, the pieces are the input again. */
export type TexToken =
  | { type: 'text'; value: string }
  | { type: 'math'; value: string; display: boolean; source: string };

interface Span {
  readonly open: number;
  readonly close: number;
  readonly display: boolean;
}

const environment = /\\begin\{((?:equation|align|alignat|gather|multline|eqnarray|displaymath|math)\*?)\}/y;
/** Environments that hold whole display material: KaTeX wants them kept; the others are only delimiters. */
const keptEnvironment = /^(?:align|alignat|gather)\*?$/;
const textGroup = /\\(?:text[a-z]*|mbox|hbox|intertext)\s*\{/y;
/** No formula of 74,728 abstracts was longer than 498 characters; text groups inside one are shorter still. */
const longestGroup = 2000;

/**
 * Splits TeX text into text and formulas: `$…$`, `\(…\)`, `$$…$$`, `\[…\]` and display environments. Money, `\$` and a
 * `$` without a partner are text. Total: every input gives tokens, no character is lost, in linear time.
 */
export function tokenizeTex(source: string): TexToken[] {
  const tokens: TexToken[] = [];
  let textStart = 0;
  let at = 0;
  const missing = new Set<string>();
  while (at < source.length) {
    const char = source[at];
    const found = char === '\\' ? backslashSpan(source, at, missing) : char === '$' ? dollarSpan(source, at) : null;
    if (!found) {
      at += char === '\\' ? 2 : 1;
      continue;
    }
    if (at > textStart) tokens.push({ type: 'text', value: source.slice(textStart, at) });
    const end = found.end;
    tokens.push({ type: 'math', value: found.value, display: found.display, source: source.slice(at, end) });
    at = end;
    textStart = end;
  }
  if (textStart < source.length) tokens.push({ type: 'text', value: source.slice(textStart) });
  return tokens;
}

interface Found {
  readonly value: string;
  readonly display: boolean;
  readonly end: number;
}

/** `\(…\)`, `\[…\]` or an environment at `at`. `missing` remembers closers that the rest of the text does not have. */
function backslashSpan(source: string, at: number, missing: Set<string>): Found | null {
  const next = source[at + 1];
  if (next === '(') return closedBy(source, { open: at + 2, close: -1, display: false }, '\\)', missing);
  if (next === '[') return closedBy(source, { open: at + 2, close: -1, display: true }, '\\]', missing);
  if (next !== 'b') return null;
  environment.lastIndex = at;
  const name = environment.exec(source)?.[1];
  if (!name) return null;
  const open = environment.lastIndex;
  const found = closedBy(source, { open, close: -1, display: true }, `\\end{${name}}`, missing);
  if (!found || !keptEnvironment.test(name)) return found;
  return { ...found, value: source.slice(at, found.end) };
}

function closedBy(source: string, span: Span, closer: string, missing: Set<string>): Found | null {
  if (missing.has(closer)) return null;
  const close = source.indexOf(closer, span.open);
  if (close < 0) {
    missing.add(closer);
    return null;
  }
  return found(source, { ...span, close }, close + closer.length);
}

function dollarSpan(source: string, at: number): Found | null {
  if (source[at + 1] === '$') {
    const close = closingDollar(source, at + 2);
    if (close > 0 && source[close + 1] === '$') return found(source, { open: at + 2, close, display: true }, close + 2);
    return null;
  }
  const close = closingDollar(source, at + 1);
  if (close < 0 || isProse(source.slice(at + 1, close), source[close + 1] ?? '')) return null;
  return found(source, { open: at + 1, close, display: false }, close + 1);
}

function found(source: string, span: Span, end: number): Found | null {
  const value = source.slice(span.open, span.close).trim();
  return value === '' ? null : { value, display: span.display, end };
}

/** Index of the `$` that ends a formula begun before `from`, or -1. A formula does not run over a blank line. */
function closingDollar(source: string, from: number): number {
  for (let at = from; at < source.length; at += 1) {
    const char = source[at];
    if (char === '$') return at;
    if (char === '\n' && /^\n[ \t\r]*\n/.test(source.slice(at, at + 80))) return -1;
    if (char === '\\') at = Math.max(at + 1, groupEnd(source, at));
  }
  return -1;
}

/** Index of the brace that closes a text group (`\text{if $x$}`) at `at`; -1 where there is none. */
function groupEnd(source: string, at: number): number {
  textGroup.lastIndex = at;
  if (!textGroup.test(source)) return -1;
  let depth = 1;
  const end = Math.min(source.length, at + longestGroup);
  for (let i = textGroup.lastIndex; i < end; i += 1) {
    if (source[i] === '\\') i += 1;
    else if (source[i] === '{') depth += 1;
    else if (source[i] === '}') depth -= 1;
    if (depth === 0) return i;
  }
  return -1;
}

/** Whether what stands between two `$` is words: money (`$5 million and $9`) or two signs that are no pair. */
function isProse(between: string, after: string): boolean {
  const plain = between.replace(/\\[A-Za-z]+\*?|\{[^{}]*\}/g, '');
  if (/^\s*\d/.test(between)) return /\s[A-Za-z]{2,}(?:\s|$)/.test(plain) || /\d/.test(after);
  if (/[\\^_{}=<>+|]/.test(between)) return false;
  if (/^\s+(?:[A-Za-z]{2,}\s+)+$/.test(between)) return true;
  return /(?:^|\s)[A-Za-z]{2,}[\s,;.]+(?:[A-Za-z]{2,}|[\s\d])/.test(between) && /\s/.test(between.trim());
}
