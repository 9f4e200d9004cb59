import type { Link, PhrasingContent } from 'mdast';

// The writer of Markdown tries some sixty expressions on each text. Most texts have none of the signs that they look for.

/** None of the signs that the writer escapes somewhere in a line: some are none before a space, `_` inside of a word. */
const words = /^(?:[^\t\r\n!#$&*<[\\\]_`|]|[!&<](?= )|(?<=.[A-Za-z0-9])_(?=[A-Za-z0-9].))+$/;
/** What begins no block: `1. ` and `1)` would begin a list. */
const start = /^(?!\d+(?:\)|\.(?:\s|$)))[\p{L}\p{N}"'“‘]/u;
/** A formula that one dollar on each side can hold. */
const formula = /^[^\s$](?:[^\r\n$]*[^\s$])?$/;
/** An address that is written as it stands. */
const address = /^https?:\/\/[\w%+,./:;=?@~-]+$/;

/** The words of a block as Markdown, where they are their own: plain words, formulas, links. Undefined for any others. */
export function asIs(children: readonly PhrasingContent[]): string | undefined {
  const [first, last] = [children[0], children.at(-1)];
  if (first === undefined || (first.type === 'text' && !start.test(first.value))) return undefined;
  // The writer keeps a space at the end of a block.
  if (last?.type === 'text' && /\s$/.test(last.value)) return undefined;
  return inLine(children);
}

function inLine(children: readonly PhrasingContent[]): string | undefined {
  let all = '';
  for (const child of children) {
    const one = oneAsIs(child);
    if (one === undefined) return undefined;
    all += one;
  }
  return all;
}

function oneAsIs(node: PhrasingContent): string | undefined {
  if (node.type === 'text') return words.test(node.value) ? node.value : undefined;
  if (node.type === 'inlineMath') return formula.test(node.value) ? `$${harmless(node.value)}$` : undefined;
  return node.type === 'link' ? linkAsIs(node) : undefined;
}

function linkAsIs({ url, title, children }: Link): string | undefined {
  if (title || !address.test(url)) return undefined;
  const [only, ...others] = children;
  if (others.length === 0 && only?.type === 'text' && only.value === url) return `<${url}>`;
  const label = inLine(children);
  return label === undefined ? undefined : `[${label}](${url})`;
}

/** Whether the writer leaves a text as it is, between the signs that it writes around it. */
export function isPlain(
  value: string,
  { before, after }: { readonly before: string; readonly after: string },
): boolean {
  if (!words.test(value) || before.endsWith(']')) return false;
  return (start.test(value) || !/[\r\n]$/.test(before)) && !(/\s$/.test(value) && /^[\r\n]/.test(after));
}

/** To a program that does not know `$…$` a tag or link in a formula would be one. A space means nothing in a formula. */
export const harmless = (tex: string): string => tex.replaceAll(/<(?=[A-Za-z/!?])|\](?=[([:])|!(?=\[)/g, '$& ');
