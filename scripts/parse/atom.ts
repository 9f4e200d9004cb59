import type { FeedItem, ParsedFeed } from '../model.ts';
import { checkArxivApi, isArxivItem, withArxivFields } from './arxiv.ts';
import { atomText } from './content.ts';
import { childOf, childrenOf, childText, type Document, type Element, textOf } from './element.ts';
import { distinct, filled, firstDate, mediaOf, sharedFields, termsOf } from './fields.ts';
import { resolveId, resolveUrl } from './links.ts';

const FEED_DATES = ['atom:updated', 'atom:modified', 'dcterms:modified', 'dc:date', 'atom:published'] as const;

/**
 * Atom 1.0 and 0.3, and arXiv's API, which answers in it.
 * @throws FeedError where arXiv's API reports an error
 */
export function readAtom({ root: feed, items }: Document): ParsedFeed {
  const read = Array.from(items('atom:entry'), (entry) => readEntry(entry, feed));
  checkArxivApi(feed, read);
  return {
    format: 'atom',
    title: atomText(childOf(feed, 'atom:title', 'dc:title')),
    link: atomLink(feed),
    updated: firstDate(feed, FEED_DATES),
    items: read,
  };
}

/** Address of the thing itself: the link with rel "alternate" or none, HTML before other types. */
export function atomLink(element: Element): string | null {
  const links = childrenOf(element, 'atom:link').filter((link) => {
    const rel = link.attributes.get('rel')?.trim().toLowerCase() ?? 'alternate';
    return rel === 'alternate' || rel === '' || rel === 'http://www.iana.org/assignments/relation/alternate';
  });
  const html = links.find((link) => /^$|html/i.test(link.attributes.get('type') ?? ''));
  const link = html ?? links[0];
  return link ? resolveUrl(hrefOf(link), link.base) : null;
}

/** Address that a link carries, also as some write it. */
export function hrefOf(link: Element): string {
  const [attribute] = ['href', 'url', 'uri'].flatMap((name) => link.attributes.get(name) ?? []);
  return attribute ?? textOf(link);
}

/** Names of `atom:author`, an e-mail address where there is no name. */
export function atomAuthors(element: Element | undefined): string[] {
  return filled(childrenOf(element, 'atom:author').map(personOf));
}

function personOf(person: Element): string {
  const plain = person.children.every((child) => typeof child === 'string');
  return plain ? textOf(person) : (childText(person, 'atom:name', 'atom:email') ?? '');
}

function readEntry(entry: Element, feed: Element): FeedItem {
  const read: FeedItem = {
    id: resolveAtomId(entry),
    title: atomText(childOf(entry, 'atom:title', 'dc:title') ?? mediaOf(entry, 'media:title')),
    link: atomLink(entry),
    authors: authorsOf(entry, feed),
    summary: summaryOf(entry),
    categories: categoriesOf(entry),
    ...sharedFields(entry),
  };
  return isArxivItem(entry) ? withArxivFields(read, entry) : read;
}

function resolveAtomId(entry: Element): string | null {
  const id = childOf(entry, 'atom:id');
  return resolveId(textOf(id), id?.base ?? '');
}

/** Without authors of its own an entry has those of its source, then of its feed (RFC 4287, 4.2.1). */
function authorsOf(entry: Element, feed: Element): string[] {
  const creators = filled(childrenOf(entry, 'dc:creator').map(textOf));
  const candidates = [atomAuthors(entry), creators, atomAuthors(childOf(entry, 'atom:source')), atomAuthors(feed)];
  return candidates.find((names) => names.length > 0) ?? [];
}

function summaryOf(entry: Element): string {
  const media = mediaOf(entry, 'media:description');
  const own = ['atom:summary', 'atom:content', 'dc:description'].flatMap((name) => childrenOf(entry, name));
  const elements = media ? [...own, media] : own;
  return elements.map(atomText).find((text) => text !== '') ?? '';
}

function categoriesOf(entry: Element): string[] {
  const primary = childrenOf(entry, 'arxiv:primary_category').map((e) => e.attributes.get('term') ?? '');
  return distinct([...primary, ...termsOf(entry)]);
}
