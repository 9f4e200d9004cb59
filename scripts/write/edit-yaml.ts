import { isDeepStrictEqual } from 'node:util';
import {
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
  stringify,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';

/** How Lemma writes YAML: no folding, no anchors, and the same quotes every time. */
export const yamlStyle = { lineWidth: 0, singleQuote: true, aliasDuplicateObjects: false, schema: 'core' } as const;

/** New values by top-level key; undefined takes the key out. */
export type Changes = Readonly<Record<string, unknown>>;

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Changes values in YAML text and nothing else: keys, comments, order, quotes and line ends that are not concerned stay
 * byte for byte. A new top-level key comes after the nearest one before it in `order`.
 * @throws Error when the text edited does not read as asked
 */
export function editYaml(yaml: string, changes: Changes, order: readonly string[]): string {
  const doc = parseDocument<Node>(yaml, { schema: 'core' });
  if (!isMap(doc.contents)) throw new Error('the frontmatter is no mapping');
  const wanted: Record<string, unknown> = { ...(doc.toJS() as object) };
  for (const [key, value] of Object.entries(changes)) {
    if (value === undefined) delete wanted[key];
    else wanted[key] = value;
  }
  const editor = new Editor(yaml);
  editor.map(doc.contents as YAMLMap<Node, Node | null>, wanted, order);
  const edited = editor.apply();
  if (edited === yaml) return yaml;
  const read = parseDocument(edited, { schema: 'core' });
  if (read.errors.length > 0 || !isDeepStrictEqual(read.toJS(), wanted)) {
    throw new Error('the frontmatter cannot be edited in place: write its values in block style');
  }
  return edited;
}

/** Collects edits of one text by the ranges of its nodes. */
class Editor {
  private readonly source: string;
  private readonly edits: Edit[] = [];
  private readonly eol: string;
  constructor(source: string) {
    this.source = source;
    this.eol = source.includes('\r\n') ? '\r\n' : '\n';
  }

  /** The text with all edits done. Edits do not overlap. */
  apply(): string {
    // From the back. At one place the outer insertion, made later, goes behind the inner one.
    const fromBack = [...this.edits].reverse().sort((a, b) => b.start - a.start);
    let text = this.source;
    for (const { start, end, text: piece } of fromBack) {
      text = text.slice(0, start) + piece.replaceAll('\n', this.eol) + text.slice(end);
    }
    return text;
  }

  map(node: YAMLMap<Node, Node | null>, wanted: Readonly<Record<string, unknown>>, order: readonly string[]): void {
    const present = new Map(node.items.map((pair) => [keyOf(pair), pair]));
    for (const [key, pair] of present) {
      if (!Object.hasOwn(wanted, key)) this.removeLines(pair.key, endOfPair(pair));
      else this.value(pair, wanted[key]);
    }
    const indent = ' '.repeat(this.column(start(node.items[0]?.key ?? node)));
    const added = Object.keys(wanted).filter((key) => !present.has(key));
    const places = new Map<Pair<Node, Node | null>, string[]>();
    for (const key of inOrder(added, order)) {
      const pair = this.before(key, node, order);
      places.set(pair, [...(places.get(pair) ?? []), `${indent}${entry(key, wanted[key], indent)}\n`]);
    }
    for (const [pair, lines] of places) this.insert(this.lineEnd(endOfPair(pair)), lines.join(''));
  }

  private before(key: string, node: YAMLMap<Node, Node | null>, order: readonly string[]): Pair<Node, Node | null> {
    const rank = order.indexOf(key);
    const earlier =
      rank < 0 ? [] : node.items.filter((p) => order.indexOf(keyOf(p)) >= 0 && order.indexOf(keyOf(p)) < rank);
    return (earlier.at(-1) ?? node.items.at(-1)) as Pair<Node, Node | null>;
  }

  private value(pair: Pair<Node, Node | null>, wanted: unknown): void {
    const { value } = pair;
    if (isDeepStrictEqual(plain(value), wanted)) return;
    if (isBlock(value) && sameShape(value, wanted)) this.collection(value, wanted);
    else this.replace(end(pair.key), endOfPair(pair), entry('', wanted, ' '.repeat(this.column(start(pair.key)))));
  }

  private collection(node: YAMLMap<Node, Node | null> | YAMLSeq<Node>, wanted: object): void {
    if (isMap(node)) this.map(node as YAMLMap<Node, Node | null>, wanted as Record<string, unknown>, []);
    else this.seq(node as YAMLSeq<Node>, wanted as unknown[]);
  }

  private seq(node: YAMLSeq<Node>, wanted: readonly unknown[]): void {
    const last = node.items.at(-1) as Node;
    node.items.forEach((item, i) => {
      if (i >= wanted.length) this.removeLines(item, end(item));
      else this.item(item, wanted[i]);
    });
    if (wanted.length <= node.items.length) return;
    const dash = this.source.lastIndexOf('-', start(last) - 1);
    const indent = ' '.repeat(this.column(dash));
    const lines = wanted.slice(node.items.length).map((value) => `${indent}- ${hang(block(value), `${indent}  `)}\n`);
    this.insert(this.lineEnd(end(last)), lines.join(''));
  }

  private item(item: Node, wanted: unknown): void {
    if (isDeepStrictEqual(plain(item), wanted)) return;
    if (isBlock(item) && sameShape(item, wanted) && keepsFirst(item, wanted)) this.collection(item, wanted);
    else this.replace(start(item), end(item), hang(block(wanted), ' '.repeat(this.column(start(item)))));
  }

  private replace(from: number, to: number, text: string): void {
    this.edits.push({ start: from, end: from + this.source.slice(from, to).trimEnd().length, text });
  }

  private insert(at: number, text: string): void {
    this.edits.push({ start: at, end: at, text });
  }

  private removeLines(first: Node, to: number): void {
    const from = this.source.lastIndexOf('\n', start(first)) + 1;
    this.edits.push({ start: from, end: this.lineEnd(to), text: '' });
  }

  /** Offset after the line on which what ends at `at` ends. */
  private lineEnd(at: number): number {
    const solid = this.source.slice(0, at).trimEnd().length;
    const feed = this.source.indexOf('\n', solid);
    return feed < 0 ? this.source.length : feed + 1;
  }

  private column(at: number): number {
    return at - (this.source.lastIndexOf('\n', at - 1) + 1);
  }
}

const start = (node: Node): number => node.range?.[0] ?? 0;
const end = (node: Node): number => node.range?.[1] ?? 0;
const endOfPair = (pair: Pair<Node, Node | null>): number => Math.max(end(pair.key), pair.value ? end(pair.value) : 0);
const keyOf = (pair: Pair<Node, Node | null>): string => String(isScalar(pair.key) ? pair.key.value : pair.key);
const plain = (node: Node | null): unknown => (node === null ? null : parseNode(node));

function isBlock(node: Node | null): node is YAMLMap<Node, Node | null> | YAMLSeq<Node> {
  return (isMap(node) || isSeq(node)) && !node.flow && node.items.length > 0;
}

/** Whether both are mappings, or both lists, and the wanted one has something in it: an empty one is written `{}`. */
function sameShape(node: Node, wanted: unknown): wanted is object {
  if (typeof wanted !== 'object' || wanted === null || Object.keys(wanted).length === 0) return false;
  return isSeq(node) === Array.isArray(wanted);
}

/** Whether the first key of a mapping stays: in a list it shares its line with the dash and cannot go by itself. */
function keepsFirst(node: YAMLMap<Node, Node | null> | YAMLSeq<Node>, wanted: object): boolean {
  const first = isMap(node) ? node.items[0] : undefined;
  return first === undefined || Object.hasOwn(wanted, keyOf(first as Pair<Node, Node | null>));
}

function parseNode(node: Node): unknown {
  if (isScalar(node)) return node.value;
  if (isSeq(node)) return (node.items as Node[]).map(plain);
  if (isMap(node))
    return Object.fromEntries((node.items as Pair<Node, Node | null>[]).map((p) => [keyOf(p), plain(p.value)]));
  return undefined;
}

const inOrder = (keys: readonly string[], order: readonly string[]): string[] =>
  [...keys].sort((a, b) => order.indexOf(a) - order.indexOf(b));

const block = (value: unknown): string => stringify(value, yamlStyle).trimEnd();

const hang = (text: string, indent: string): string => text.replaceAll('\n', `\n${indent}`);

/** `key: value`, a collection on the lines below; without a key only what comes after it. */
function entry(key: string, value: unknown, indent: string): string {
  const [first = '', ...rest] = stringify({ k: value }, yamlStyle).trimEnd().split('\n');
  const head =
    key === ''
      ? first.slice(1)
      : stringify({ [key]: 0 }, yamlStyle)
          .trimEnd()
          .slice(0, -3) + first.slice(1);
  return [head, ...rest].join(`\n${indent}`);
}
