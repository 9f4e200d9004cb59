import type { FeedItem, ParsedFeed } from '../model.ts';
import { isArxivItem, withArxivFields } from './arxiv.ts';
import { atomAuthors, atomLink, hrefOf } from './atom.ts';
import { atomText, rssHtml, rssTitle } from './content.ts';
import { childOf, childrenOf, childText, type Document, type Element, textOf } from './element.ts';
import { distinct, filled, firstDate, mediaOf, sharedFields, termsOf } from './fields.ts';
import { resolveId, resolveUrl } from './links.ts';

/** Longest author that is looked into, in characters. */
const MAX_NAME = 200;
const SUMMARIES = ['description', 'summary', 'abstract', 'dc:description', 'atom:summary', 'itunes:summary'] as const;
const CONTENTS = ['content:encoded', 'atom:content', 'xhtml:body', 'body', 'content', 'fullitem', 'prodlink'] as const;
const FEED_DATES = ['lastbuilddate', 'pubdate', 'dc:date', 'dcterms:modified', 'atom:updated'] as const;

/** RSS 0.91 to 2.0. Items stand in the channel, in old feeds beside it. */
export function readRss({ root, items }: Document): ParsedFeed {
  const channel = childOf(root, 'channel');
  return { format: 'rss', ...readChannel(channel), items: Array.from(items('item'), (item) => readItem(item)) };
}

/** Title, link and build date of a channel, RSS 1.0's included. */
export function readChannel(channel: Element | undefined): Pick<ParsedFeed, 'title' | 'link' | 'updated'> {
  return {
    title: rssTitle(childOf(channel, 'title', 'dc:title')),
    link: linkOf(channel),
    updated: firstDate(channel, FEED_DATES),
  };
}

/** One item; the identifier is left to the caller where the format has its own. */
export function readItem(item: Element, about: string | null = null): FeedItem {
  const plain = isArxivItem(item);
  const read: FeedItem = {
    id: about ?? guidOf(item),
    title: plain ? textOf(childOf(item, 'title')) : titleOf(item),
    link: linkOf(item) ?? permalinkOf(item),
    authors: authorsOf(item),
    summary: plain ? textOf(childOf(item, 'description')) : summaryOf(item),
    categories: distinct(termsOf(item)),
    ...sharedFields(item),
  };
  return plain ? withArxivFields(read, item) : read;
}

function titleOf(item: Element): string {
  const atom = childOf(item, 'atom:title');
  const own = childOf(item, 'title', 'dc:title');
  if (!own && atom) return atomText(atom);
  return rssTitle(own ?? mediaOf(item, 'media:title'));
}

/** The first that has any text: what calls itself a summary, then what is the content. */
function summaryOf(item: Element): string {
  const media = mediaOf(item, 'media:description');
  const elements = [...childrenOf(item, ...SUMMARIES), ...childrenOf(item, ...CONTENTS), ...(media ? [media] : [])];
  for (const element of elements) {
    const text = element.name.startsWith('atom:') ? atomText(element) : rssHtml(element);
    if (text !== '') return text;
  }
  return '';
}

function linkOf(element: Element | undefined): string | null {
  for (const link of childrenOf(element, 'link')) {
    const address = resolveUrl(hrefOf(link), link.base);
    if (address) return address;
  }
  return element ? atomLink(element) : null;
}

function guidOf(item: Element): string | null {
  const guid = childOf(item, 'guid');
  if (!guid) return resolveId(childText(item, 'atom:id'), item.base);
  return isPermalink(guid) ? resolveId(textOf(guid), guid.base) : textOf(guid) || null;
}

function permalinkOf(item: Element): string | null {
  const guid = childOf(item, 'guid');
  return guid && isPermalink(guid) && /^https?:/i.test(textOf(guid)) ? resolveUrl(textOf(guid), guid.base) : null;
}

function isPermalink(guid: Element): boolean {
  return guid.attributes.get('ispermalink')?.toLowerCase() !== 'false';
}

function authorsOf(item: Element): string[] {
  const creators = childrenOf(item, 'dc:creator', 'dc:author').map((e) => nameIn(textOf(e)));
  const authors = childrenOf(item, 'author', 'itunes:author').map((e) => nameIn(childText(e, 'name') ?? textOf(e)));
  const [first] = [creators, authors, atomAuthors(item)].map(filled).filter((names) => names.length > 0);
  return first ?? [];
}

/** RSS wants `address (name)`; many write `name (address)`, `name <address>` or one of them alone. */
function nameIn(author: string): string {
  const text = author.slice(0, MAX_NAME);
  if (!/[@(]/.test(text)) return author;
  const inBrackets = /^(?:\S+@\S+\s*)?\(([^()@]+)\)$/.exec(text)?.[1];
  return inBrackets ?? (text.replace(/\s*[<(]?(?:mailto:)?[^\s<(]+@[^\s>)]+[>)]?$/i, '').trim() || text);
}
