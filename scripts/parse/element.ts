import { decodeHTMLStrict } from 'entities';
import type { Scope } from './scope.ts';

/** One element of a feed, with what is in force in it: `xml:base` of this element and those around it, namespaces. */
export interface Element extends Scope {
  /** Short name of the namespace and local name, lower case: `title`, `dc:creator`, `atom:link`. */
  readonly name: string;
  /** Name as the document writes it, for XHTML and messages. */
  readonly tag: string;
  /** Attribute values, references decoded; names lower case, `xml:` kept, other prefixes as names are. */
  readonly attributes: ReadonlyMap<string, string>;
  /** Elements and text in document order, text with references decoded. */
  readonly children: readonly (Element | string)[];
}

/** A feed's document, its items apart: they come one after the other, so that only the one being read takes memory. */
export interface Document {
  /** The root without the items in it. */
  readonly root: Element;
  /** The items with this name, in document order. */
  readonly items: (name: string) => Iterable<Element>;
}

/** References of XML and HTML as characters; undeclared HTML names (`&nbsp;`) are common in feeds. */
export function decodeReferences(text: string): string {
  return text.includes('&') ? decodeHTMLStrict(text) : text;
}

/** Child elements with one of `names`, in document order. */
export function childrenOf(element: Element | undefined, ...names: readonly string[]): Element[] {
  const found: Element[] = [];
  for (const child of element?.children ?? []) {
    if (typeof child !== 'string' && names.includes(child.name)) found.push(child);
  }
  return found;
}

/** First child by the order of `names`, then of the document. */
export function childOf(element: Element | undefined, ...names: readonly string[]): Element | undefined {
  for (const name of names) {
    for (const child of element?.children ?? []) if (typeof child !== 'string' && child.name === name) return child;
  }
  return undefined;
}

/** All text inside, trimmed at its ends; empty without the element. Depth is bounded by the parser. */
export function textOf(element: Element | undefined): string {
  return innerText(element).trim();
}

/** Text of the first child by the order of `names` that has any; null without one. */
export function childText(element: Element | undefined, ...names: readonly string[]): string | null {
  for (const name of names) {
    for (const child of childrenOf(element, name)) {
      const text = textOf(child);
      if (text !== '') return text;
    }
  }
  return null;
}

function innerText(element: Element | undefined): string {
  let text = '';
  for (const child of element?.children ?? []) text += typeof child === 'string' ? child : innerText(child);
  return text;
}
