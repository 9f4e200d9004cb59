import type { ParsedFeed } from '../model.ts';
import { childOf, type Document, type Element } from './element.ts';
import { resolveId } from './links.ts';
import { readChannel, readItem } from './rss.ts';

/** RSS 0.90 and 1.0: items beside the channel, each named by its `rdf:about`. */
export function readRdf({ root, items }: Document): ParsedFeed {
  const channel = childOf(root, 'channel');
  const read = Array.from(items('item'), (item) => readItem(item, aboutOf(item)));
  return { format: 'rdf', ...readChannel(channel), items: read };
}

function aboutOf(item: Element): string | null {
  return resolveId(item.attributes.get('rdf:about'), item.base);
}
