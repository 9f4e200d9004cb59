import { type DefaultTreeAdapterTypes as Html, parseFragment } from 'parse5';
import {
  fraction,
  type Join,
  letterPiece,
  over,
  type Piece,
  script,
  scripts,
  signPieces,
  single,
  stacked,
} from './math-pieces.ts';
import * as signs from './math-symbols.ts';

type Element = Html.Element;

/** MathML as KaTeX writes it (in no deeper nesting than its TeX had), in pieces. */
export function piecesOf(mathml: string, join: Join): Piece[] {
  const pieces = (node: Html.ChildNode): Piece[] => {
    if (!('tagName' in node)) return [];
    const parts = (): Piece[][] => elements(node).map(pieces);
    const build = builders[node.tagName];
    return build ? build(node, parts, join) : parts().flat();
  };
  return parseFragment(mathml).childNodes.flatMap(pieces);
}

type Build = (node: Element, parts: () => Piece[][], join: Join) => Piece[];

const none: Build = () => [];

const builders: Readonly<Record<string, Build>> = {
  annotation: none,
  mphantom: none,
  mi: (node) => [letter(node)],
  mn: (node) => [{ text: textOf(node), kind: 'atom' }],
  mo: (node, parts, join) =>
    elements(node).length > 0
      ? [stacked(parts().flat(), join)]
      : signPieces(textOf(node), attribute(node, 'fence') === 'true'),
  mtext: (node) => words(textOf(node)),
  mspace: (node) => (Number.parseFloat(attribute(node, 'width') ?? '') > 0.2 ? [{ text: ' ', kind: 'space' }] : []),
  mrow: (node, parts) => upright(node) ?? parts().flat(),
  mfrac: (node, parts, join) => fraction(parts(), join, /^0(?:\D|$)/.test(attribute(node, 'linethickness') ?? '')),
  msqrt: (_node, parts, join) => [{ text: `√${single(parts().flat(), join)}`, kind: 'atom' }],
  mroot: (_node, parts, join) => {
    const [base = [], index = []] = parts();
    return [{ text: `${script(index, signs.superscripts, '', join)}√${single(base, join)}`, kind: 'atom' }];
  },
  msub: (_node, parts, join) => scripts(parts(), ['_'], join),
  msup: (_node, parts, join) => scripts(parts(), ['^'], join),
  msubsup: (_node, parts, join) => scripts(parts(), ['_', '^'], join),
  munder: (node, parts, join) => (braced(node) ? labelled(parts(), join) : scripts(parts(), ['_'], join)),
  mover: (node, parts, join) => (braced(node) ? labelled(parts(), join) : over(parts(), join)),
  munderover: (_node, parts, join) => scripts(parts(), ['_', '^'], join),
  mtable: (node, parts, join) => table(node, parts(), join),
  mtr: (node, parts, join) => row(node, parts(), join),
};

const elements = (node: Html.ParentNode): Element[] =>
  node.childNodes.filter((child): child is Element => 'tagName' in child);

const attribute = (node: Element, name: string): string | undefined =>
  node.attrs.find((attr) => attr.name === name)?.value;

const textOf = (node: Html.ParentNode): string =>
  node.childNodes
    .map((child) => ('value' in child ? child.value : 'childNodes' in child ? textOf(child) : ''))
    .join('')
    .replaceAll('\u00a0', ' ');

function letter(node: Element): Piece {
  const text = textOf(node);
  const shown =
    attribute(node, 'mathvariant') === 'double-struck'
      ? (signs.doubleStruck.get(text) ?? text)
      : (signs.everyday.get(text) ?? text);
  return letterPiece(shown);
}

/** KaTeX marks a space that draws nearer, as `\!` does, with an invisible sign behind it. */
function words(raw: string): Piece[] {
  const text = raw.replace(/\s\u2063|[\u2061-\u2064]/g, '');
  return text === '' ? [] : [{ text, kind: 'text' }];
}

/** `\mathrm{Var}` comes letter by letter; it is one word. */
function upright(node: Element): Piece[] | null {
  const letters = elements(node);
  const word =
    letters.length > 1 &&
    letters.every((child) => child.tagName === 'mi' && attribute(child, 'mathvariant') === 'normal');
  return word && /^\p{L}+$/u.test(textOf(node)) ? [{ text: textOf(node), kind: 'word' }] : null;
}

const brace = /[⏞⏟⏠⏡︷︸]/;

/** A brace with its label, or the label's turn around it. */
const braced = (node: Element): boolean =>
  brace.test(
    elements(node)
      .map((child) => textOf(lastOf(child)))
      .join(''),
  );

const lastOf = (node: Element): Element =>
  /^m(?:under|over)$/.test(node.tagName) ? (elements(node).at(-1) ?? node) : node;

function labelled([base = [], label = []]: Piece[][], join: Join): Piece[] {
  const words = join(label);
  return brace.test(words) ? base : [...base, { text: ` (${words})`, kind: 'text' }];
}

function table(_node: Element, rows: readonly Piece[][], join: Join): Piece[] {
  return [
    {
      text: rows
        .map((cells) => join(cells))
        .filter(Boolean)
        .join('; '),
      kind: 'atom',
    },
  ];
}

/** Cells side by side: those of an aligned equation are one line, those of a matrix a list. */
function row(node: Element, cells: readonly Piece[][], join: Join): Piece[] {
  const parent = node.parentNode as Element;
  const aligned = /^right left/.test(attribute(parent, 'columnalign') ?? '');
  const shown = cells.filter((cell) => cell.length > 0);
  const isNumbered = attribute(parent, 'width') !== undefined;
  // An equation and its number are two cells of a row.
  if (isNumbered)
    return shown.flatMap((cell, i) => (i === 0 ? cell : [{ text: ' ', kind: 'space' as const }, ...cell]));
  if (aligned) return cells.flat();
  return [
    {
      text: cells
        .map((cell) => join(cell))
        .filter(Boolean)
        .join(', '),
      kind: 'atom',
    },
  ];
}
