import type { FeedItem } from '../model.ts';
import { parseDate } from './dates.ts';
import { childOf, childrenOf, childText, type Document, type Element, textOf } from './element.ts';

/** Fields that every format writes alike: whichever vocabulary an element is from, its name is its own. */
type SharedFields = Pick<FeedItem, 'published' | 'updated' | 'unreadDates' | 'license' | 'comment' | 'doi'>;

const CATEGORIES = [
  ...['category', 'atom:category', 'dc:subject', 'dcterms:subject', 'media:category', 'itunes:category'],
  ...['keywords', 'itunes:keywords', 'media:keywords'],
];
const PUBLISHED = [
  ...['pubdate', 'atom:published', 'atom:issued', 'dcterms:issued', 'atom:pubdate', 'published', 'issued'],
] as const;
const UPDATED = [
  ...['atom:updated', 'atom:modified', 'dcterms:modified', 'dc:date', 'updated', 'modified', 'date'],
] as const;

/** Reads dates, licence, comment and DOI of an item. Absent fields are left out, dates are null. */
export function sharedFields(item: Element): SharedFields {
  const license = licenseOf(item);
  const comment = childText(item, 'arxiv:comment');
  const doi = doiOf(item);
  const dates = childrenOf(item, ...PUBLISHED, ...UPDATED).map(textOf);
  return {
    published: firstDate(item, PUBLISHED),
    updated: firstDate(item, UPDATED),
    ...unreadDates(dates),
    ...(license === null ? {} : { license }),
    ...(comment === null ? {} : { comment }),
    ...(doi === null ? {} : { doi }),
  };
}

/** Categories of every vocabulary, in document order. Podcasts have theirs in one text, between commas. */
export function termsOf(item: Element): string[] {
  return childrenOf(item, ...CATEGORIES).flatMap((element) => {
    const written = ['term', 'text', 'value'].map((name) => element.attributes.get(name));
    const term = written.find(Boolean) ?? (textOf(element) || (element.attributes.get('label') ?? ''));
    if (element.name.endsWith('keywords')) return term.split(',');
    return element.name === 'itunes:category' ? [term, ...termsOf(element)] : [term];
  });
}

/** The first child by the order of `names`, then of the document, that holds any text. */
export function withText(element: Element | undefined, ...names: readonly string[]): Element | undefined {
  const found = childrenOf(element, ...names).filter((child) => textOf(child) !== '');
  return names.map((name) => found.find((child) => child.name === name)).find((child) => child !== undefined);
}

/** Items by the first of `names` that the document has any of: some write one format's items into another's feed. */
export function itemsBy(
  { items }: Document,
  names: readonly string[],
  read: (item: Element) => FeedItem,
): readonly FeedItem[] {
  for (const name of names) {
    const found = Array.from(items(name), read);
    if (found.length > 0) return found;
  }
  return [];
}

/** What is said of the item's picture or film, where it says nothing of itself. */
export function mediaOf(item: Element, name: string): Element | undefined {
  const places = [item, ...childrenOf(item, 'media:group', 'media:content')];
  return places.map((place) => childOf(place, name)).find((found) => found !== undefined);
}

/** The texts that should be dates and name no day for certain, as a field of an item. */
export function unreadDates(texts: readonly (string | null | undefined)[]): Pick<FeedItem, 'unreadDates'> {
  const unread = texts.flatMap((text) => (text && parseDate(text) === null ? [text.slice(0, 60)] : []));
  return unread.length > 0 ? { unreadDates: unread } : {};
}

/** The first of `names` that holds a date. */
export function firstDate(element: Element | undefined, names: readonly string[]): string | null {
  const found = childrenOf(element, ...names);
  for (const name of names) {
    for (const child of found) {
      const date = child.name === name ? parseDate(textOf(child)) : null;
      if (date !== null) return date;
    }
  }
  return null;
}

/** Trimmed texts, empty ones left out. Names stay as often as they come: two authors may share one. */
export function filled(texts: readonly string[]): string[] {
  return texts.map((text) => text.trim()).filter((text) => text !== '');
}

/** Distinct texts in document order, empty ones left out. */
export function distinct(texts: readonly string[]): string[] {
  return [...new Set(filled(texts))];
}

/** Address of the licence: `dc:rights` often is a sentence, which names none. */
function licenseOf(item: Element): string | null {
  const named = childrenOf(item, 'cc:license').map((e) => e.attributes.get('rdf:resource') ?? textOf(e));
  const linked = childrenOf(item, 'atom:link')
    .filter((e) => e.attributes.get('rel') === 'license')
    .map((e) => e.attributes.get('href') ?? '');
  const rights = childrenOf(item, 'dc:rights', 'atom:rights', 'dcterms:license').map(textOf);
  return [...named, ...linked, ...rights].find((text) => /^https?:\/\/\S+$/.test(text)) ?? null;
}

/** DOI in lower case without a prefix. */
function doiOf(item: Element): string | null {
  const texts = childrenOf(item, 'arxiv:doi', 'prism:doi', 'dc:identifier').map(textOf);
  for (const text of texts) {
    const doi = /^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)?(10\.\d{4,9}\/\S+)$/i.exec(text)?.[1];
    if (doi) return doi.toLowerCase();
  }
  return null;
}
