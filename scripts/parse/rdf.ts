import type { FeedItem, ParsedFeed } from '../model.ts';
import { childOf, type Document, type Element } from './element.ts';
import { resolveId, resolveUrl } from './links.ts';
import { readChannel, readItem } from './rss.ts';

/** RSS 0.90 and 1.0: items beside the channel, each named by its `rdf:about`. RSS 1.1 has no root but the channel. */
export function readRdf({ root, items }: Document): ParsedFeed {
  const channel = childOf(root, 'channel') ?? root;
  return { format: 'rdf', ...readChannel(channel), items: Array.from(items('item'), readAbout) };
}

/** What an item is about is its address (RSS 1.0, 5.5), which `link` repeats. */
function readAbout(item: Element): FeedItem {
  const about = item.attributes.get('rdf:about') ?? item.attributes.get('about');
  const read = readItem(item, resolveId(about, item.base));
  const address = resolveUrl(about, item.base);
  return read.link === null && /^https?:/i.test(address ?? '') ? { ...read, link: address } : read;
}
