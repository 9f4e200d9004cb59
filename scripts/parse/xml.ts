import { XMLParser } from 'fast-xml-parser';
import { stripDoctype } from './doctype.ts';
import { childOf, type Document, type Element } from './element.ts';
import { FeedError } from './feed-error.ts';
import type { ItemPart } from './outline.ts';
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
/** Most shapes of items that are kept, and the longest, in characters: no document fills the memory with them. */
const MAX_SHAPES = 100;
const MAX_SHAPE = 4000;

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
  const { frame, items, texts } = outlineOf(oneKindOfBreak(stripDoctype(xml)));
  const node = parse(frame.markup)[0];
  if (node === undefined) throw new FeedError('not a feed: no element in it');
  const textAt = textsFrom(texts, 0);
  const attributes = attributesOf(node, textAt);
  const root = toElement(node, outermost(tagOf(node), Object.fromEntries(attributes), url), textAt) as Element;
  return { root, items: (name) => itemsOf(items, texts, root, name) };
}

function* itemsOf(
  items: readonly ItemPart[],
  texts: readonly string[],
  root: Element,
  name: string,
): Generator<Element> {
  const inner = childOf(root, 'channel', 'cdf:channel') ?? root;
  // Hundreds of items are alike but for their texts and values: arXiv's announcements have five shapes.
  const shapes = new Map<string, readonly Node[]>();
  for (const { markup, first, depth } of items) {
    const nodes = shapes.get(markup) ?? parse(markup);
    if (shapes.size < MAX_SHAPES && markup.length < MAX_SHAPE) shapes.set(markup, nodes);
    const textAt = textsFrom(texts, first);
    for (const node of nodes) {
      const element = toElement(node, depth === 1 ? root : inner, textAt);
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

function toElement(node: Node, outer: Scope, textAt: TextAt): Element | string {
  const tag = tagOf(node);
  const content = node[tag];
  if (!Array.isArray(content)) return textAt(content);
  const written = attributesOf(node, textAt);
  const scope = written.length > 0 ? enter(outer, written) : outer;
  const { base, spaces } = scope;
  return {
    name: spaces.elementName(tag),
    tag,
    attributes:
      written.length > 0 ? new Map(written.map(([name, value]) => [spaces.attributeName(name), value])) : NONE,
    children: content.map((child) => toElement(child, scope, textAt)),
    base,
    spaces,
  };
}

function attributesOf(node: Node, textAt: TextAt): (readonly [string, string])[] {
  return Object.entries(node[':@'] ?? {}).map(([name, value]) => [name, textAt(value)] as const);
}

/** The text with a number. What is no number is the value of an attribute that has none in quotes. */
type TextAt = (number: unknown) => string;

function textsFrom(texts: readonly string[], first: number): TextAt {
  return (number) => texts[first + Number(number)] ?? String(number);
}

/** The node's one key that is not its attributes' comes first. */
function tagOf(node: Node): string {
  for (const key in node) return key;
  return '';
}
