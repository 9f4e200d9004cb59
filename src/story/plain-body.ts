import type { Heading, Paragraph, Root, RootContent } from 'mdast';
import type { MdxJsxAttribute, MdxJsxFlowElement } from 'mdast-util-mdx';
import type { Point, Position } from 'unist';
import { after, plainPhrasing, point } from './plain-phrasing.ts';

// Most bodies are headings, paragraphs of one line and components whose tags stand alone, with formulas between dollars:
// what the morning writes. Those are read here, in a twentieth of the time that the parser of all MDX takes, which is asked as
// soon as one sign could mean anything else. The trees are the same, positions included.

/** What a line can begin with and be no list, quotation, rule, table, fence or module. */
const START = /^(?:[\p{L}"'“‘(]|\\[!-/:-@[-`{-~]|\$(?!\$)|\d{1,9}(?![\d.)]))/u;
const MODULE = /^(?:import|export)\b/;
const OPEN = /^<([A-Z][A-Za-z]*)((?: [a-z]+="[^"&]*")*)>/;
const ATTRIBUTE = / ([a-z]+)="([^"&]*)"/g;
const CLOSE = /^<\/([A-Z][A-Za-z]*)>$/;

/** A line that is not blank: its text without what it is indented by, and where that begins. */
interface Line {
  readonly text: string;
  readonly at: Point;
}

type Parent = Root | MdxJsxFlowElement;
type Kind = 'blank' | 'heading' | 'text' | 'math' | 'open' | 'close' | 'element';

/** What may stand in the line below: other neighbours can belong together, or be one block. */
const BELOW: Readonly<Record<Kind, readonly Kind[]>> = {
  blank: ['blank', 'heading', 'text', 'math', 'open', 'close', 'element'],
  heading: ['blank'],
  text: ['blank', 'close'],
  math: ['blank', 'close'],
  open: ['blank', 'text', 'math', 'open', 'close', 'element'],
  close: ['blank', 'close', 'open'],
  element: ['blank', 'close', 'element'],
};

/** Reads a plain body; null for one that has anything beside what is named above. */
export function plainBody(body: string): Root | null {
  if (body.includes('\r') || body.includes('\uFEFF')) return null;
  const rows = linesOf(body);
  const root: Root = { type: 'root', children: [] };
  const open: Parent[] = [root];
  let above: Kind = 'blank';
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index] as Line;
    const last = row.text === FENCE ? closingFence(rows, index) : index;
    const kind = last > index ? readMath(rows.slice(index, last + 1), open) : read(row, open);
    if (kind === null || !BELOW[above].includes(kind)) return null;
    above = kind;
    index = last;
  }
  const { at, text } = rows.at(-1) as Line;
  root.position = { start: point(1, 1, 0), end: after(at, text.length) };
  return open.length > 1 ? null : root;
}

function linesOf(body: string): Line[] {
  let offset = 0;
  return body.split('\n').map((row, index) => {
    const text = row.trimStart();
    const indent = row.length - text.length;
    const line = { text, at: point(index + 1, indent + 1, offset + indent) };
    offset += row.length + 1;
    return line;
  });
}

const FENCE = '$$';

/** Index of the line that ends the formula which begins at `from`, or -1. */
function closingFence(rows: readonly Line[], from: number): number {
  for (let index = from + 1; index < rows.length; index += 1) if (rows[index]?.text.startsWith(FENCE)) return index;
  return -1;
}

/** Reads a formula between two fences that stand in their lines alone, all its lines indented as they are. */
function readMath(rows: readonly Line[], open: Parent[]): Kind | null {
  const [first, ...rest] = rows as [Line, ...Line[]];
  const last = rest.pop() as Line;
  const { column } = first.at;
  if (rest.length === 0 || last.text !== FENCE || !isIndented(first, open)) return null;
  if ([...rest, last].some(({ at, text }) => text === '' || text.endsWith(' ') || at.column !== column)) return null;
  const value = rest.map(({ text }) => text).join('\n');
  const position = { start: first.at, end: after(last.at, FENCE.length) };
  return add(open.at(-1) as Parent, displayed(value, position), 'math');
}

/** Whether a line is indented by two spaces a component or less: of more, some would be its text. */
const isIndented = ({ at }: Line, open: readonly Parent[]): boolean => at.column <= 2 * open.length - 1;

/** Reads one line into the component that is open; null where it could mean something else. */
function read(line: Line, open: Parent[]): Kind | null {
  const { text } = line;
  const parent = open.at(-1) as Parent;
  if (text === '' && line.at.column === 1) return 'blank';
  if (!isIndented(line, open)) return null;
  if (text.startsWith('<')) return readTag(line, open);
  if (text.startsWith('## ')) return text.includes('#', 2) ? null : add(parent, heading(line), 'heading');
  if (!START.test(text) || MODULE.test(text)) return null;
  return add(parent, paragraph(line), 'text');
}

function readTag(line: Line, open: Parent[]): Kind | null {
  const { text, at } = line;
  const parent = open.at(-1) as Parent;
  const closing = CLOSE.exec(text)?.[1];
  if (closing !== undefined) {
    if (parent.type === 'root' || parent.name !== closing) return null;
    (parent.position as Position).end = after(at, text.length);
    open.pop();
    return 'close';
  }
  const tag = OPEN.exec(text);
  if (!tag) return null;
  const [whole, name = ''] = tag;
  const element = elementOf(tag, at);
  if (whole.length === text.length) {
    parent.children.push(element);
    open.push(element);
    return 'open';
  }
  const end = text.length - `</${name}>`.length;
  if (end <= whole.length || !text.endsWith(`</${name}>`)) return null;
  const children = plainPhrasing(text.slice(whole.length, end), after(at, whole.length));
  if (!children) return null;
  const position = { start: at, end: after(at, text.length) };
  // Alone in its line it is a block whose text is in no paragraph, see `fromMdx`.
  return add(parent, { ...element, children, position } as unknown as MdxJsxFlowElement, 'element');
}

function elementOf([whole, name = '', attributes = '']: RegExpExecArray, at: Point): MdxJsxFlowElement {
  const found: MdxJsxAttribute[] = [];
  const from = after(at, 1 + name.length);
  for (const { 0: source, 1: key = '', 2: value = '', index } of attributes.matchAll(ATTRIBUTE)) {
    const position = { start: after(from, index + 1), end: after(from, index + source.length) };
    found.push({ type: 'mdxJsxAttribute', name: key, value, position });
  }
  const position = { start: at, end: after(at, whole.length) };
  return { type: 'mdxJsxFlowElement', name, attributes: found, children: [], position };
}

function add(parent: Parent, node: RootContent | null, kind: Kind): Kind | null {
  if (node) parent.children.push(node as never);
  return node && kind;
}

function heading({ text, at }: Line): Heading | null {
  const children = plainPhrasing(text.slice(3), after(at, 3));
  return children && { type: 'heading', depth: 2, children, position: { start: at, end: after(at, text.length) } };
}

function paragraph({ text, at }: Line): Paragraph | null {
  const children = plainPhrasing(text, at);
  return children && { type: 'paragraph', children, position: { start: at, end: after(at, text.length) } };
}

/** As mdast-util-math makes it. */
function displayed(value: string, position: Position): RootContent {
  const properties = { className: ['language-math', 'math-display'] };
  const code = { type: 'element' as const, tagName: 'code', properties, children: [{ type: 'text' as const, value }] };
  return { type: 'math', meta: null, value, data: { hName: 'pre', hChildren: [code] }, position };
}
