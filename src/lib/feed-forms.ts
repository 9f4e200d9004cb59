import { generateAtomFeed, generateJsonFeed, generateRssFeed } from 'feedsmith';
import { xmlText } from './xml-text.ts';

/** One item of a feed, the same in every form. */
export interface FeedItem {
  /** Absolute address: the item's id for good, also when its text changes. */
  readonly url: string;
  /** Plain text, as is `summary`. */
  readonly title: string;
  readonly summary: string;
  /** HTML in which every address is absolute. */
  readonly html: string;
  readonly author: string;
  readonly tags: readonly { readonly id: string; readonly name: string }[];
  /** Instant, ISO 8601. */
  readonly published: string;
  /** When it changed since; null when it did not. */
  readonly modified: string | null;
}

/** A feed without its items. */
export interface FeedHead {
  readonly title: string;
  readonly description: string;
  readonly language: string;
  /** Address of the page that it is the feed of. */
  readonly page: string;
  /** Its own address. */
  readonly self: string;
  /** Who is named where an item names nobody. */
  readonly author: string;
  /** When a feed without items last changed: a form that must say so says this. */
  readonly since: string;
}

/** A form of feeds. */
export interface FeedForm {
  /** How its files end, without the dot. */
  readonly ending: string;
  /** Name a reader knows it by. */
  readonly name: string;
  /** Media type. */
  readonly type: string;
  readonly write: (head: FeedHead, items: readonly FeedItem[]) => string;
}

/** The forms, in the order in which they are offered. The addresses of RSS are older than the others and stay. */
export const feedForms: readonly FeedForm[] = [
  { ending: 'xml', name: 'RSS', type: 'application/rss+xml', write: rss },
  { ending: 'atom', name: 'Atom', type: 'application/atom+xml', write: atom },
  { ending: 'json', name: 'JSON Feed', type: 'application/feed+json', write: json },
];

/** When the newest change of some items was. */
const changed = (items: readonly FeedItem[], since: string): string =>
  items.reduce((latest, { published, modified }) => {
    const at = modified ?? published;
    return Date.parse(at) > Date.parse(latest) ? at : latest;
  }, items[0]?.published ?? since);

function rss(head: FeedHead, items: readonly FeedItem[]): string {
  return generateRssFeed({
    title: xmlText(head.title),
    description: xmlText(head.description),
    language: head.language,
    link: head.page,
    lastBuildDate: new Date(changed(items, head.since)),
    atom: { links: [{ href: head.self, rel: 'self', type: 'application/rss+xml' }] },
    items: items.map((item) => ({
      title: xmlText(item.title),
      link: item.url,
      guid: { value: item.url, isPermaLink: true },
      description: xmlText(item.summary),
      pubDate: new Date(item.published),
      categories: item.tags.map(({ name }) => ({ name: xmlText(name) })),
      // A reader's program knows an item by its guid: a change is told beside it and makes no second one.
      ...(item.modified ? { dcterms: { modified: [new Date(item.modified)] } } : {}),
      dc: { creators: [xmlText(item.author)] },
      content: { encoded: xmlText(item.html) },
    })),
  });
}

function atom(head: FeedHead, items: readonly FeedItem[]): string {
  return generateAtomFeed({
    id: head.page,
    title: { value: xmlText(head.title) },
    subtitle: { value: xmlText(head.description) },
    updated: new Date(changed(items, head.since)),
    authors: [{ name: xmlText(head.author) }],
    links: [
      { href: head.page, rel: 'alternate', type: 'text/html' },
      { href: head.self, rel: 'self', type: 'application/atom+xml' },
    ],
    xml: { lang: head.language },
    entries: items.map((item) => ({
      id: item.url,
      title: { value: xmlText(item.title) },
      links: [{ href: item.url, rel: 'alternate', type: 'text/html' }],
      published: new Date(item.published),
      updated: new Date(item.modified ?? item.published),
      authors: [{ name: xmlText(item.author) }],
      categories: item.tags.map(({ id, name }) => ({ term: id, label: xmlText(name) })),
      summary: { value: xmlText(item.summary) },
      content: { value: xmlText(item.html), type: 'html' },
    })),
  });
}

function json(head: FeedHead, items: readonly FeedItem[]): string {
  const feed = generateJsonFeed({
    title: head.title,
    home_page_url: head.page,
    feed_url: head.self,
    description: head.description,
    language: head.language,
    authors: [{ name: head.author }],
    items: items.map((item) => ({
      id: item.url,
      url: item.url,
      title: item.title,
      summary: item.summary,
      content_html: item.html,
      date_published: new Date(item.published),
      date_modified: item.modified ? new Date(item.modified) : undefined,
      authors: [{ name: item.author }],
      tags: item.tags.map(({ name }) => name),
    })),
  });
  // A feed must have the key; the generator leaves out what is empty.
  return `${JSON.stringify({ ...(feed as object), ...(items.length === 0 ? { items: [] } : {}) }, null, 1)}\n`;
}
