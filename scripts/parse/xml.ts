import { XMLParser } from 'fast-xml-parser';
import { stripDoctype } from './doctype.ts';
import { childOf, type Document, decodeReferences, type Element } from './element.ts';
import { FeedError } from './feed-error.ts';
import type { Outline } from './outline.ts';
import { outlineOf } from './scan.ts';
import { enter, outermost, type Scope } from './scope.ts';

/**
 * The one parser set-up. Attribute values stay strings and as they are written: references are decoded once, by us, so
 * that no entity expands; order is kept, so that mixed content stays readable.
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
  maxNestedTags: 1000,
});

const NONE: ReadonlyMap<string, string> = new Map();

/** A node as the parser gives it: one key for the tag with what is inside, `:@` for its attributes. */
type Node = { readonly ':@'?: Readonly<Record<string, unknown>> } & {
  readonly [tag: string]: readonly Node[] | string | undefined;
};

/**
 * XML text as elements with their namespaces told apart.
 * @param url base address of relative links
 * @throws FeedError where the document is not whole
 */
export function parseXml(xml: string, url = ''): Document {
  const outline = outlineOf(oneKindOfBreak(stripDoctype(xml)));
  const node = parse(outline.frame)[0];
  if (node === undefined) throw new FeedError('not a feed: no element in it');
  const scope = outermost(tagOf(node), node[':@'] ?? {}, url);
  const root = toElement(node, scope, outline.texts) as Element;
  return { root, items: (name) => itemsOf(outline, root, name) };
}

function* itemsOf({ runs, texts }: Outline, root: Element, name: string): Generator<Element> {
  const inner = childOf(root, 'channel', 'cdf:channel') ?? root;
  for (const { markup, depth } of runs) {
    const scope = depth === 1 ? root : inner;
    for (const node of parse(markup)) {
      const element = toElement(node, scope, texts);
      if (typeof element !== 'string' && element.name === name) yield element;
    }
  }
}

/** XML knows one kind of line break (XML 1.0, 2.11). */
function oneKindOfBreak(xml: string): string {
  return xml.includes('\r') ? xml.replace(/\r\n?/g, '\n') : xml;
}

function parse(markup: string): Node[] {
  try {
    const nodes = parser.parse(markup);
    return Array.isArray(nodes) ? nodes : [];
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new FeedError(`not readable as XML: ${reason.split('\n')[0]}`, { cause });
  }
}

function toElement(node: Node, outer: Scope, texts: readonly string[]): Element | string {
  const tag = tagOf(node);
  const content = node[tag];
  if (!Array.isArray(content)) return texts[Number(content)] ?? '';
  const written = node[':@'] ? Object.entries(node[':@']).map(decoded) : [];
  const scope = written.length > 0 ? enter(outer, written) : outer;
  const { base, spaces } = scope;
  return {
    name: spaces.elementName(tag),
    tag,
    attributes:
      written.length > 0 ? new Map(written.map(([name, value]) => [spaces.attributeName(name), value])) : NONE,
    children: content.map((child) => toElement(child, scope, texts)),
    base,
    spaces,
  };
}

function decoded([name, value]: readonly [string, unknown]): readonly [string, string] {
  return [name, decodeReferences(String(value))];
}

/** The node's one key that is not its attributes' comes first. */
function tagOf(node: Node): string {
  for (const key in node) return key;
  return '';
}
