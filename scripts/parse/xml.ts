import { XMLParser } from 'fast-xml-parser';
import { stripDoctype } from './doctype.ts';
import { childOf, type Document, decodeReferences, type Element } from './element.ts';
import { FeedError } from './feed-error.ts';
import { enter, nameOf, outermost, type Scope } from './scope.ts';
import { closeTags, type Wellformed } from './wellformed.ts';

/**
 * The one parser set-up. Values stay strings (`2401.10` is an id); references are left alone here and decoded once, by
 * us, so that no entity expands; order is kept, so that mixed content stays readable.
 */
const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  allowBooleanAttributes: true,
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  processEntities: false,
  jPath: false,
  ignorePiTags: true,
  cdataPropName: '#cdata',
  maxNestedTags: 1000,
});

const NONE: ReadonlyMap<string, string> = new Map();

/** A node as the parser gives it: one key for the tag, `:@` for its attributes. */
type Node = Readonly<Record<string, unknown>>;

/** About how much XML is made into a tree at a time, in characters. */
const CHUNK = 32_768;

/**
 * XML text as elements with their namespaces told apart.
 * @param url base address of relative links
 * @throws FeedError where the document is not whole
 */
export function parseXml(xml: string, url = ''): Document {
  const whole = closeTags(stripDoctype(xml));
  const node = parse(around(whole)).find((n) => !tagOf(n).startsWith('#'));
  if (node === undefined) throw new FeedError('not a feed: no element in it');
  const attributes = (node[':@'] ?? {}) as Record<string, unknown>;
  const root = toElement(node, outermost(tagOf(node), attributes, url)) as Element;
  return { root, items: (name) => itemsOf(whole, root, name) };
}

/** The document with its items cut out. */
function around({ xml, items }: Wellformed): string {
  const parts = items.map(({ from }, index) => xml.slice(items[index - 1]?.to ?? 0, from));
  return [...parts, xml.slice(items.at(-1)?.to ?? 0)].join('');
}

function* itemsOf({ xml, items }: Wellformed, root: Element, name: string): Generator<Element> {
  const inner = childOf(root, 'channel', 'cdf:channel') ?? root;
  let start = items[0]?.from ?? 0;
  for (const [index, { to, depth }] of items.entries()) {
    const next = items[index + 1];
    const goesOn = next?.depth === depth && xml.slice(to, next.from).trim() === '';
    if (goesOn && to - start < CHUNK) continue;
    const elements = parse(xml.slice(start, to)).map((node) => toElement(node, depth === 1 ? root : inner));
    for (const element of elements) if (typeof element !== 'string' && element.name === name) yield element;
    start = next?.from ?? to;
  }
}

function parse(xml: string): Node[] {
  try {
    const nodes = parser.parse(xml);
    return Array.isArray(nodes) ? nodes : [];
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new FeedError(`not readable as XML: ${reason.split('\n')[0]}`, { cause });
  }
}

function toElements(nodes: unknown, scope: Scope): (Element | string)[] {
  if (!Array.isArray(nodes)) return [];
  return nodes.map((node: Node) => toElement(node, scope));
}

function toElement(node: Node, outer: Scope): Element | string {
  const tag = tagOf(node);
  if (tag === '#text') return decodeReferences(String(node[tag]));
  if (tag === '#cdata') return cdata(node[tag]);
  const raw = node[':@'] as Record<string, unknown> | undefined;
  const written = raw
    ? Object.entries(raw).map(([name, value]) => [name, decodeReferences(String(value))] as const)
    : [];
  const { base, spaces } = written.length > 0 ? enter(outer, written) : outer;
  return {
    name: nameOf(tag, spaces, true),
    tag,
    attributes:
      written.length > 0 ? new Map(written.map(([name, value]) => [nameOf(name, spaces, false), value])) : NONE,
    children: toElements(node[tag], { base, spaces }),
    base,
    spaces,
  };
}

function tagOf(node: Node): string {
  return Object.keys(node).find((key) => key !== ':@') ?? '';
}

function cdata(nodes: unknown): string {
  return Array.isArray(nodes) ? nodes.map((node: Node) => String(node['#text'] ?? '')).join('') : '';
}
