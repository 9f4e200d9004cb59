import { htmlToText } from '../text/html.ts';
import type { Element } from './element.ts';
import { FeedError } from './feed-error.ts';

/** What a document that is no XML may begin with, and what to call it. */
const OTHERS: readonly (readonly [start: string, what: string])[] = [
  ['%PDF-', 'a PDF'],
  ['[', 'JSON'],
];

const PAGE = /^(?:<!--[^>]{0,500}-->\s*)?<(?:!doctype\s+html\b(?![^>]{0,200}>\s*<(?:rss|feed|rdf:rdf)\b)|html\b)/i;
/** What a server's own words before a feed may be. */
const BEFORE_DECLARATION = 10_000;

/** A declaration that ends like a tag. */
const UNENDED = /^<\?xml\s[^<>?]{0,300}>/;

/**
 * `text` from its first `<` on, or from an XML declaration that stands behind other markup: a program's warning, say.
 * @throws FeedError where it is empty, an HTML page or no markup at all
 */
export function checkIsXml(text: string): string {
  const trimmed = text.trimStart();
  if (trimmed === '') throw new FeedError('empty document');
  const other = OTHERS.find(([start]) => trimmed.startsWith(start));
  if (other) throw new FeedError(`not a feed: ${other[1]}`);
  if (/(?!\s)\p{Cc}/u.test(trimmed.slice(0, 16))) throw new FeedError('not a feed: binary data');
  const start = trimmed.indexOf('<');
  if (start === -1) throw new FeedError('not a feed: no markup in it');
  const xml = trimmed.slice(start);
  if (PAGE.test(xml)) throw new FeedError(describePage(xml));
  const declaration = /^<[a-z]/i.test(xml) ? xml.slice(0, BEFORE_DECLARATION).search(/<\?xml\s/) : 0;
  return xml.slice(Math.max(declaration, 0)).replace(UNENDED, '');
}

/** Sentence for a document whose root no adapter reads. */
export function describeRoot(root: Element): string {
  return root.name === 'html' || root.name === 'xhtml:html'
    ? 'not a feed: an HTML page'
    : `not a feed: XML with the root <${root.tag.slice(0, 60)}>`;
}

function describePage(page: string): string {
  const title = /<title[^>]{0,200}>([^<]{0,200})/i.exec(page.slice(0, 100_000))?.[1] ?? '';
  const text = htmlToText(title).replaceAll('\n', ' ');
  return text ? `not a feed: an HTML page titled "${text}"` : 'not a feed: an HTML page';
}
