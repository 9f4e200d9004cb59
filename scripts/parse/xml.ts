import { XMLParser } from 'fast-xml-parser';
import { stripDoctype } from './doctype.ts';
import { decodeReferences, type Element } from './element.ts';
import { FeedError } from './feed-error.ts';
import { enter, nameOf, outermost, type Scope } from './scope.ts';
import { closeTags } from './wellformed.ts';

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
  ignorePiTags: true,
  cdataPropName: '#cdata',
  maxNestedTags: 1000,
});

/** A node as the parser gives it: one key for the tag, `:@` for its attributes. */
type Node = Readonly<Record<string, unknown>>;

/**
 * XML text as a tree of elements with their namespaces told apart.
 * @param url base address of relative links
 * @throws FeedError where the document is not whole
 */
export function parseXml(xml: string, url = ''): Element {
  const nodes = parse(closeTags(stripDoctype(xml)));
  const root = (Array.isArray(nodes) ? nodes : []).find((node: Node) => !('#text' in node));
  if (root === undefined) throw new FeedError('not a feed: no element in it');
  const attributes = (root[':@'] ?? {}) as Record<string, unknown>;
  return toElement(root, outermost(tagOf(root), attributes, url)) as Element;
}

function parse(xml: string): unknown {
  try {
    return parser.parse(xml);
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
  const raw = Object.entries((node[':@'] ?? {}) as Record<string, unknown>);
  const written = raw.map(([name, value]) => [name, decodeReferences(String(value))] as const);
  const scope = enter(outer, written);
  return {
    name: nameOf(tag, scope.spaces, true),
    tag,
    attributes: new Map(written.map(([name, value]) => [nameOf(name, scope.spaces, false), value])),
    children: toElements(node[tag], scope),
    base: scope.base,
  };
}

function tagOf(node: Node): string {
  return Object.keys(node).find((key) => key !== ':@') ?? '';
}

function cdata(nodes: unknown): string {
  return Array.isArray(nodes) ? nodes.map((node: Node) => String(node['#text'] ?? '')).join('') : '';
}
