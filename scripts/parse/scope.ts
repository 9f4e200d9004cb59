import { resolveUrl } from './links.ts';
import { namespaceName, USUAL_PREFIXES } from './namespaces.ts';

/** What is in force for the children of an element. */
export interface Scope {
  /** Base address of relative links. */
  readonly base: string;
  /** Short name of the namespace by prefix; under `=ADDRESS` what an unknown address stands for. */
  readonly spaces: ReadonlyMap<string, string>;
}

/** Vocabulary of a feed, by the local name of its root. */
const FEED_ROOTS: ReadonlyMap<string, string> = new Map([
  ['channel', ''],
  ['feed', 'atom'],
  ['rss', ''],
]);

/**
 * What holds before the root is entered: where it is in no namespace, or in one that nobody knows, its own name tells
 * the vocabulary.
 */
export function outermost(tag: string, attributes: Readonly<Record<string, unknown>>, base: string): Scope {
  const { prefix, local } = split(tag);
  const name = FEED_ROOTS.get(local);
  const address = attributes[prefix === '' ? 'xmlns' : `xmlns:${prefix}`];
  if (name === undefined) return { base, spaces: new Map() };
  if (address === undefined) return { base, spaces: new Map(prefix === '' ? [['', name]] : []) };
  const unknown = namespaceName(String(address)).startsWith('{');
  return { base, spaces: new Map(unknown ? [[`=${address}`, name]] : []) };
}

/** What holds inside an element with these attributes. */
export function enter(outer: Scope, attributes: readonly (readonly [string, string])[]): Scope {
  const based = attributes.find(([name]) => name === 'xml:base');
  const base = based ? (resolveUrl(based[1], outer.base) ?? outer.base) : outer.base;
  const declared = attributes.flatMap(([name, value]): [string, string][] => {
    const prefix = prefixDeclared(name);
    return prefix === null ? [] : [[prefix, outer.spaces.get(`=${value}`) ?? namespaceName(value)]];
  });
  return { base, spaces: declared.length > 0 ? new Map([...outer.spaces, ...declared]) : outer.spaces };
}

/** A prefix is only a prefix: `<a:title>` is an Atom title where `a` says so. An unprefixed attribute has no namespace. */
export function nameOf(tag: string, spaces: Scope['spaces'], isElement: boolean): string {
  const { prefix, local } = split(tag);
  if (!isElement && prefix === '') return local;
  const space = spaces.get(prefix) ?? (USUAL_PREFIXES.has(prefix) ? prefix : `{${prefix}}`);
  return space === '' ? local : `${space}:${local}`;
}

function prefixDeclared(name: string): string | null {
  if (name === 'xmlns') return '';
  return name.startsWith('xmlns:') ? name.slice(6) : null;
}

/** Local names are compared in lower case: feeds do not agree on `pubDate`. */
function split(tag: string): { readonly prefix: string; readonly local: string } {
  const colon = tag.indexOf(':');
  return { prefix: colon === -1 ? '' : tag.slice(0, colon), local: tag.slice(colon + 1).toLowerCase() };
}
