import type { FeedItem, ParsedFeed } from '../model.ts';
import { isArxivItem, withArxivFields } from './arxiv.ts';
import { atomLink, hrefOf, isAlternate } from './atom.ts';
import { atomText, firstText, rssTitle } from './content.ts';
import { childOf, childrenOf, type Document, type Element, textOf } from './element.ts';
import { distinct, filled, firstDate, itemsBy, mediaOf, sharedFields, termsOf, withText } from './fields.ts';
import { resolveId, resolveUrl } from './links.ts';
import { atomAuthors, creators, personOf } from './persons.ts';

const SUMMARIES = [
  ...['description', 'summary', 'abstract', 'dc:description', 'dcterms:abstract', 'atom:summary', 'itunes:summary'],
] as const;
const CONTENTS = [
  ...['content:encoded', 'atom:content', 'xhtml:body', 'xhtml:div', 'body', 'content', 'fullitem', 'prodlink'],
] as const;
const FEED_DATES = [
  ...['lastbuilddate', 'pubdate', 'dc:date', 'dcterms:modified', 'atom:updated', 'atom:modified', 'dcterms:issued'],
] as const;

/** RSS 0.91 to 2.0. Items stand in the channel, in old feeds beside it. */
export function readRss(document: Document): ParsedFeed {
  const channel = childOf(document.root, 'channel') ?? document.root;
  const items = itemsBy(document, ['item', 'entry', 'atom:entry'], (item) => readItem(item));
  return { format: 'rss', ...readChannel(channel), items };
}

/** Title, link, build date and idle weekdays of a channel, RSS 1.0's included. */
export function readChannel(channel: Element): Pick<ParsedFeed, 'title' | 'link' | 'updated' | 'skipDays'> {
  const skipDays = filled(childrenOf(childOf(channel, 'skipdays'), 'day').map(textOf));
  return {
    title: titleOf(channel),
    link: linkOf(channel),
    updated: firstDate(channel, FEED_DATES),
    ...(skipDays.length > 0 ? { skipDays } : {}),
  };
}

/** One item; the identifier is left to the caller where the format has its own. */
export function readItem(item: Element, about: string | null = null): FeedItem {
  const plain = isArxivItem(item);
  const read: FeedItem = {
    id: about ?? idOf(item),
    title: plain ? textOf(childOf(item, 'title')) : titleOf(item),
    link: linkOf(item) ?? permalinkOf(item),
    authors: authorsOf(item),
    summary: plain ? textOf(childOf(item, 'description')) : summaryOf(item),
    categories: distinct(termsOf(item)),
    ...sharedFields(item),
  };
  return plain ? withArxivFields(read, item) : read;
}

function titleOf(element: Element): string {
  const own = withText(element, 'title', 'dc:title', 'dcterms:title', 'atom:title', 'itunes:title');
  return own?.name === 'atom:title' ? atomText(own) : rssTitle(own ?? mediaOf(element, 'media:title'));
}

/** The first that has any text: what calls itself a summary, then what is the content. */
function summaryOf(item: Element): string {
  const media = mediaOf(item, 'media:description');
  return firstText([...childrenOf(item, ...SUMMARIES), ...childrenOf(item, ...CONTENTS), ...(media ? [media] : [])]);
}

function linkOf(element: Element): string | null {
  for (const link of childrenOf(element, 'link').filter(isAlternate)) {
    const address = resolveUrl(hrefOf(link), link.base);
    if (address) return address;
  }
  return atomLink(element);
}

function idOf(item: Element): string | null {
  const id = withText(item, 'guid', 'atom:id', 'id');
  if (!id) return null;
  return isPermalink(id) ? resolveId(textOf(id), id.base) : textOf(id);
}

/** The identifier as an address: where it says that it is one, or is written as one. */
function permalinkOf(item: Element): string | null {
  const guid = withText(item, 'guid');
  if (!guid || !isPermalink(guid)) return null;
  const text = textOf(guid);
  const isAddress = guid.attributes.has('ispermalink')
    ? !/^(?!https?:)[a-z][\w+.-]*:/i.test(text)
    : /^(?:https?:|[./])/i.test(text);
  return isAddress ? resolveUrl(text, guid.base) : null;
}

function isPermalink(guid: Element): boolean {
  return guid.attributes.get('ispermalink')?.trim().toLowerCase() !== 'false';
}

function authorsOf(item: Element): string[] {
  const authors = filled(childrenOf(item, 'author', 'itunes:author').map(personOf));
  return [creators(item), authors, atomAuthors(item)].find((names) => names.length > 0) ?? [];
}
