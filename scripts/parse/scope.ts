import { resolveUrl } from './links.ts';
import { namespaceName, USUAL_PREFIXES } from './namespaces.ts';

/** What is in force for the children of an element. */
export interface Scope {
  /** Base address of relative links. */
  readonly base: string;
  readonly spaces: Namespaces;
}

/** Namespaces by their prefixes. Names are kept once they were made: a feed has a dozen, each a thousand times. */
export class Namespaces {
  /** Short name of the namespace by prefix; under `=ADDRESS` what an unknown address stands for. */
  readonly byPrefix: ReadonlyMap<string, string>;
  readonly #elements = new Map<string, string>();
  readonly #attributes = new Map<string, string>();

  constructor(byPrefix: Iterable<readonly [string, string]>) {
    this.byPrefix = new Map(byPrefix);
  }

  /** A prefix is only a prefix: `<a:title>` is an Atom title where `a` says so. */
  elementName(tag: string): string {
    return kept(this.#elements, tag, () => this.#nameOf(tag));
  }

  /** As of an element, but that no prefix is no namespace. */
  attributeName(tag: string): string {
    return kept(this.#attributes, tag, () => (tag.includes(':') ? this.#nameOf(tag) : tag.toLowerCase()));
  }

  #nameOf(tag: string): string {
    const { prefix, local } = split(tag);
    const space = this.byPrefix.get(prefix) ?? (USUAL_PREFIXES.has(prefix) ? prefix : `{${prefix}}`);
    return space === '' ? local : `${space}:${local}`;
  }
}

function kept(names: Map<string, string>, tag: string, make: () => string): string {
  const known = names.get(tag);
  if (known !== undefined) return known;
  const name = make();
  names.set(tag, name);
  return name;
}

/** Vocabulary of a feed, by the local name of its root. */
const FEED_ROOTS: ReadonlyMap<string, string> = new Map([
  ['channel', ''],
  ['entry', 'atom'],
  ['feed', 'atom'],
  ['rdf', ''],
  ['rss', ''],
]);

/**
 * What holds before the root is entered: where it is in no namespace, or in one that nobody knows, its own name tells
 * the vocabulary.
 */
export function outermost(tag: string, attributes: Readonly<Record<string, unknown>>, base: string): Scope {
  const { prefix, local } = split(tag);
  const name = FEED_ROOTS.get(local);
  if (name === undefined) return { base, spaces: new Namespaces([]) };
  // RDF is not in RSS's namespace itself: what its children are in is the default one.
  const address = attributes[prefix === '' || local === 'rdf' ? 'xmlns' : `xmlns:${prefix}`];
  if (address === undefined) return { base, spaces: new Namespaces(local === 'rdf' ? [] : [[prefix, name]]) };
  const isTold = local === 'rdf' && Object.values(attributes).some((value) => namespaceName(String(value)) === '');
  const fits = isTold || namespaceName(String(address)) === name;
  return { base, spaces: new Namespaces(fits ? [] : [[`=${address}`, name]]) };
}

/** What holds inside an element with these attributes. */
export function enter(outer: Scope, attributes: readonly (readonly [string, string])[]): Scope {
  if (!attributes.some(([name]) => name.startsWith('xml'))) return outer;
  const based = attributes.find(([name]) => name === 'xml:base');
  const base = based ? (resolveUrl(based[1], outer.base) ?? outer.base) : outer.base;
  const known = outer.spaces.byPrefix;
  const declared = attributes.flatMap(([name, value]): [string, string][] => {
    const prefix = prefixDeclared(name);
    return prefix === null ? [] : [[prefix, known.get(`=${value}`) ?? namespaceName(value)]];
  });
  return { base, spaces: declared.length > 0 ? new Namespaces([...known, ...declared]) : outer.spaces };
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
