import type { ParsedFeed } from '../model.ts';
import { childOf, childrenOf, type Element } from './element.ts';
import { resolveId } from './links.ts';
import { readChannel, readItem } from './rss.ts';

/** RSS 0.90 and 1.0: items beside the channel, each named by its `rdf:about`. */
export function readRdf(root: Element): ParsedFeed {
  const channel = childOf(root, 'channel');
  const items = [...childrenOf(root, 'item'), ...childrenOf(channel, 'item')];
  return { format: 'rdf', ...readChannel(channel), items: items.map((item) => readItem(item, aboutOf(item))) };
}

function aboutOf(item: Element): string | null {
  return resolveId(item.attributes.get('rdf:about'), item.base);
}
