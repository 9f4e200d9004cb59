import type { FeedItem, ParsedFeed } from '../model.ts';
import { checkArxivApi, isArxivItem, withArxivFields } from './arxiv.ts';
import { atomText, firstText } from './content.ts';
import { childOf, childrenOf, type Document, type Element, textOf } from './element.ts';
import { distinct, firstDate, itemsBy, mediaOf, sharedFields, termsOf, withText } from './fields.ts';
import { resolveId, resolveUrl } from './links.ts';
import { atomAuthors, creators, personOf } from './persons.ts';

const FEED_DATES = [
  ...['atom:updated', 'atom:modified', 'dcterms:modified', 'dc:date', 'atom:published'],
  ...['atom:lastbuilddate', 'atom:pubdate'],
] as const;
const SUMMARIES = ['atom:summary', 'atom:content', 'atom:description', 'dc:description', 'dcterms:abstract'] as const;
const CONTENTS = ['content:encoded', 'itunes:summary', 'xhtml:body', 'xhtml:div'] as const;

/**
 * Atom 1.0 and 0.3, and arXiv's API, which answers in it.
 * @throws FeedError where arXiv's API reports an error
 */
export function readAtom(document: Document): ParsedFeed {
  const feed = document.root;
  const read = itemsBy(document, ['atom:entry', 'atom:item', 'item'], (entry) => readEntry(entry, feed));
  checkArxivApi(feed, read);
  return {
    format: 'atom',
    title: atomText(withText(feed, 'atom:title', 'dc:title')),
    link: atomLink(feed),
    updated: firstDate(feed, FEED_DATES),
    items: read,
  };
}

/** An entry that is a document of its own (RFC 4287, 2): a feed that says nothing but this entry. */
export function readEntryDocument({ root }: Document): ParsedFeed {
  return { format: 'atom', title: '', link: null, updated: null, items: [readEntry(root, undefined)] };
}

/** Address of the thing itself: the link with rel "alternate" or none, HTML before other types. */
export function atomLink(element: Element): string | null {
  const links = childrenOf(element, 'atom:link').filter(isAlternate);
  const isHtml = (link: Element) => /^$|html/i.test(link.attributes.get('type') ?? '');
  const ordered = [...links.filter(isHtml), ...links.filter((link) => !isHtml(link))];
  return ordered.map((link) => resolveUrl(hrefOf(link), link.base)).find((address) => address !== null) ?? null;
}

/** Whether a link leads to the thing itself: it says so, or says nothing of what it leads to. */
export function isAlternate(link: Element): boolean {
  const rel = link.attributes.get('rel')?.trim().toLowerCase() ?? 'alternate';
  return rel === 'alternate' || rel === '' || rel === 'http://www.iana.org/assignments/relation/alternate';
}

/** Address that a link carries, also as some write it. */
export function hrefOf(link: Element): string {
  const [attribute] = ['href', 'url', 'uri', 'rdf:resource'].flatMap((name) => link.attributes.get(name) ?? []);
  return attribute ?? textOf(link);
}

function readEntry(entry: Element, feed: Element | undefined): FeedItem {
  const read: FeedItem = {
    id: idOf(entry),
    title: atomText(withText(entry, 'atom:title', 'dc:title') ?? mediaOf(entry, 'media:title')),
    link: atomLink(entry),
    authors: authorsOf(entry, feed),
    summary: summaryOf(entry),
    categories: categoriesOf(entry),
    ...sharedFields(entry),
  };
  return isArxivItem(entry) ? withArxivFields(read, entry) : read;
}

function idOf(entry: Element): string | null {
  const id = withText(entry, 'atom:id', 'atom:guid');
  return resolveId(textOf(id), id?.base ?? '');
}

/** Without authors of its own an entry has those of its source, then of its feed (RFC 4287, 4.2.1). */
function authorsOf(entry: Element, feed: Element | undefined): string[] {
  const itunes = childrenOf(entry, 'itunes:author').map(personOf);
  const source = atomAuthors(childOf(entry, 'atom:source'));
  const candidates = [atomAuthors(entry), creators(entry), itunes, source, atomAuthors(feed)];
  return candidates.find((names) => names.length > 0) ?? [];
}

function summaryOf(entry: Element): string {
  const media = mediaOf(entry, 'media:description');
  const own = [...SUMMARIES, ...CONTENTS].flatMap((name) => childrenOf(entry, name));
  return firstText(media ? [...own, media] : own);
}

function categoriesOf(entry: Element): string[] {
  const primary = childrenOf(entry, 'arxiv:primary_category').map((e) => e.attributes.get('term') ?? '');
  return distinct([...primary, ...termsOf(entry)]);
}
