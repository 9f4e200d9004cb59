import { childrenOf, childText, type Element, textOf } from './element.ts';
import { filled } from './fields.ts';

/** Longest name that is looked into, in characters. */
const MAX_NAME = 200;

/** Names of `atom:author`, an e-mail address where there is no name. */
export function atomAuthors(element: Element | undefined): string[] {
  return filled(childrenOf(element, 'atom:author').map(personOf));
}

/** Names that Dublin Core gives; RDF has several in one element, as a list. */
export function creators(element: Element | undefined): string[] {
  const named = childrenOf(element, 'dc:creator', 'dc:author', 'dcterms:creator');
  return filled(named.flatMap((creator) => listed(creator) ?? [nameIn(textOf(creator))]));
}

/** The name of a person, written as text or, as Atom does it, as elements. */
export function personOf(person: Element): string {
  const plain = person.children.every((child) => typeof child === 'string');
  return plain ? nameIn(textOf(person)) : (childText(person, 'atom:name', 'name', 'atom:email', 'email') ?? '');
}

/** RSS wants `address (name)`; many write `name (address)`, `name <address>` or one of them alone. */
function nameIn(author: string): string {
  const text = author.slice(0, MAX_NAME);
  if (!/[@(]/.test(text)) return author;
  const inBrackets = /^(?:\S+@\S+\s*)?\(([^()@]+)\)$/.exec(text)?.[1];
  if (inBrackets) return inBrackets;
  const bare = text.replace(/\s*\(\s*\)$/, '');
  const name = bare.replace(/\s*[<(]?(?:mailto:)?[^\s<(]+@[^\s>)]+[>)]?$/i, '').trim();
  return name.replace(/^"([^"]+)"$/, '$1') || bare;
}

function listed(creator: Element): string[] | null {
  const [list] = childrenOf(creator, 'rdf:bag', 'rdf:seq');
  return list ? childrenOf(list, 'rdf:li').map((entry) => nameIn(textOf(entry))) : null;
}
