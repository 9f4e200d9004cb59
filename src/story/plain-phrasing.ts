import type { PhrasingContent } from 'mdast';
import type { Point, Position } from 'unist';

/** Signs that could begin a construct of Markdown or MDX; `_` between letters and `&` before a space begin none. */
const SPECIAL = /[*`[<{\0\t]|&(?! )|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/;
const ESCAPE = /\\([!-/:-@[-`{-~])/g;

/**
 * Text and formulas of one line or a part of it.
 * @param at where it begins
 * @returns null where there is anything else, or space at an end, which Markdown takes away
 */
export function plainPhrasing(text: string, at: Point): PhrasingContent[] | null {
  if (text === '' || text !== text.trim() || text.endsWith('\\')) return null;
  const nodes: PhrasingContent[] = [];
  for (let done = 0; done < text.length; ) {
    const dollar = unescapedDollar(text, done);
    if (dollar > done) {
      const source = text.slice(done, dollar);
      if (SPECIAL.test(source.replace(ESCAPE, '  '))) return null;
      nodes.push({ type: 'text', value: source.replace(ESCAPE, '$1'), position: between(at, done, dollar) });
    }
    if (dollar === text.length) break;
    const close = text.indexOf('$', dollar + 1);
    const value = text.slice(dollar + 1, close);
    done = close + 1;
    if (close < 0 || value === '' || value !== value.trim() || text[done] === '$') return null;
    nodes.push(formula(value, between(at, dollar, done)));
  }
  return nodes;
}

/** Offset of the next `$` that no backslash makes a sign, or the end. */
function unescapedDollar(text: string, from: number): number {
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === '$') return at;
    if (text[at] === '\\') at += 1;
  }
  return text.length;
}

/** As mdast-util-math makes it. */
function formula(value: string, position: Position): PhrasingContent {
  const hProperties = { className: ['language-math', 'math-inline'] };
  const data = { hName: 'code', hProperties, hChildren: [{ type: 'text' as const, value }] };
  return { type: 'inlineMath', value, data, position };
}

/** A place in a text; line and column from 1, offset from 0. */
export const point = (line: number, column: number, offset: number): Point => ({ line, column, offset });

/** A place further on in the same line. */
export const after = ({ line, column, offset = 0 }: Point, length: number): Point =>
  point(line, column + length, offset + length);

const between = (at: Point, start: number, end: number): Position => ({ start: after(at, start), end: after(at, end) });
