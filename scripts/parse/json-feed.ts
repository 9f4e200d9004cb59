import { z } from 'zod';
import type { FeedItem, ParsedFeed } from '../model.ts';
import { htmlToText } from '../text/html.ts';
import { parseDate } from './dates.ts';
import { FeedError } from './feed-error.ts';
import { distinct, filled, unreadDates } from './fields.ts';
import { resolveId, resolveUrl } from './links.ts';

/** Longest JSON that is read, in characters: what is made of it takes twenty times the room. */
const MAX_LENGTH = 2_000_000;
/** A field of the wrong type is a field that is not there. */
const text = z.string().trim().nullish().catch(null);
const Author = z.looseObject({ name: text }).nullish().catch(null);
const Item = z.looseObject({
  id: z
    .union([z.string().trim(), z.number().transform(String)])
    .nullish()
    .catch(null),
  url: text,
  external_url: text,
  title: text,
  summary: text,
  content_text: text,
  content_html: text,
  date_published: text,
  date_modified: text,
  author: Author,
  authors: z.array(Author).nullish().catch(null),
  tags: z.array(text).nullish().catch(null),
});
const Feed = z.looseObject({
  version: z.string().regex(/jsonfeed\.org/),
  title: text,
  home_page_url: text,
  author: Author,
  authors: z.array(Author).nullish().catch(null),
  items: z.array(Item.nullable().catch(null)).nullish(),
});

/**
 * JSON Feed 1.0 and 1.1.
 * @param url base address of relative links
 * @throws FeedError for other JSON, and for JSON that is not whole
 */
export function readJsonFeed(source: string, url = ''): ParsedFeed {
  if (source.length > MAX_LENGTH) throw new FeedError(`JSON of over ${MAX_LENGTH / 1e6} million characters`);
  const feed = Feed.safeParse(parse(source));
  if (!feed.success) throw new FeedError('not a feed: JSON that is no JSON Feed');
  const { title, home_page_url: home, items } = feed.data;
  const authors = namesOf(feed.data);
  const read = (items ?? []).flatMap((item) => (item ? [readItem(item, url, authors)] : []));
  return { format: 'json', title: title ?? '', link: resolveUrl(home, url), updated: null, items: read };
}

function readItem(item: z.infer<typeof Item>, url: string, feedAuthors: readonly string[]): FeedItem {
  const own = namesOf(item);
  return {
    id: resolveId(item.id, url),
    title: item.title ?? '',
    link: resolveUrl(item.url || item.external_url, url),
    authors: own.length > 0 ? own : feedAuthors,
    published: parseDate(item.date_published),
    updated: parseDate(item.date_modified),
    ...unreadDates([item.date_published, item.date_modified]),
    summary: item.summary || item.content_text || htmlToText(item.content_html ?? ''),
    categories: distinct((item.tags ?? []).map((tag) => tag ?? '')),
  };
}

/** `author` is what version 1.0 had before there could be several. */
function namesOf({ authors, author }: Pick<z.infer<typeof Item>, 'authors' | 'author'>): string[] {
  const names = filled((authors ?? []).map((one) => one?.name ?? ''));
  return names.length > 0 ? names : filled([author?.name ?? '']);
}

function parse(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch (cause) {
    throw new FeedError('not a feed: JSON that is not whole', { cause });
  }
}
