import { XMLParser } from 'fast-xml-parser';
import { stripDoctype } from './doctype.ts';
import { decodeReferences, type Element } from './element.ts';
import { FeedError } from './feed-error.ts';
import { resolveUrl } from './links.ts';
import { NAMESPACES, USUAL_PREFIXES } from './namespaces.ts';
import { checkClosed } from './wellformed.ts';

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
  maxNestedTags: 200,
});

/** A node as the parser gives it: one key for the tag, `:@` for its attributes. */
type Node = Readonly<Record<string, unknown>>;

/** What is in force for the children of an element. */
interface Scope {
  readonly base: string;
  /** Namespace address by prefix. */
  readonly spaces: ReadonlyMap<string, string>;
}

/**
 * XML text as a tree of elements with their namespaces told apart.
 * @param url base address of relative links
 * @throws FeedError where the document is not whole
 */
export function parseXml(xml: string, url = ''): Element {
  const body = stripDoctype(xml);
  checkClosed(body);
  const root = toElements(parse(body), { base: url, spaces: new Map() }).find((n) => typeof n !== 'string');
  if (root === undefined) throw new FeedError('not a feed: no element in it');
  return root as Element;
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
  const tag = Object.keys(node).find((key) => key !== ':@') ?? '';
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

function cdata(nodes: unknown): string {
  return Array.isArray(nodes) ? nodes.map((node: Node) => String(node['#text'] ?? '')).join('') : '';
}

function enter(outer: Scope, attributes: readonly (readonly [string, string])[]): Scope {
  let { base, spaces } = outer;
  for (const [name, value] of attributes) {
    if (name === 'xml:base') base = resolveUrl(value.trim(), outer.base) ?? outer.base;
    if (name === 'xmlns' || name.startsWith('xmlns:')) spaces = new Map(spaces).set(name.slice(6), value.trim());
  }
  return { base, spaces };
}

/** A prefix is only a prefix: `<a:title>` is an Atom title where `a` says so. An unprefixed attribute has no namespace. */
function nameOf(tag: string, spaces: Scope['spaces'], isElement: boolean): string {
  const colon = tag.indexOf(':');
  const prefix = colon === -1 ? '' : tag.slice(0, colon);
  const local = tag.slice(colon + 1).toLowerCase();
  if (!isElement && prefix === '') return local;
  const space = spaces.get(prefix);
  const known = space === undefined ? undeclared(prefix) : (NAMESPACES.get(space) ?? `{${space}}`);
  return known === '' ? local : `${known}:${local}`;
}

function undeclared(prefix: string): string {
  return USUAL_PREFIXES.has(prefix) ? prefix : `{${prefix}}`;
}
