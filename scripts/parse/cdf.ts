import type { ParsedFeed } from '../model.ts';
import { parseDate } from './dates.ts';
import type { Document, Element } from './element.ts';
import { resolveUrl } from './links.ts';
import { readChannel, readItem } from './rss.ts';

/**
 * Microsoft's Channel Definition Format, whose addresses and dates are attributes; and a channel of RSS that stands
 * alone.
 */
export function readCdf({ root, items }: Document): ParsedFeed {
  const read = Array.from(items('item'), (item) => withAttributes(readItem(item), item));
  return { format: 'cdf', ...withAttributes(readChannel(root), root), items: read };
}

function withAttributes<T extends Pick<ParsedFeed, 'link' | 'updated'>>(read: T, { attributes, base }: Element): T {
  const link = resolveUrl(attributes.get('href'), base) ?? read.link;
  return { ...read, link, updated: parseDate(attributes.get('lastmod')) ?? read.updated };
}
