import type { ParsedFeed } from '../model.ts';
import { parseDate } from './dates.ts';
import { childrenOf, type Document, type Element } from './element.ts';
import { resolveUrl } from './links.ts';
import { readChannel, readItem } from './rss.ts';

/**
 * Microsoft's Channel Definition Format, whose addresses and dates are attributes; and a channel of RSS that stands
 * alone.
 */
export function readCdf({ root, items }: Document): ParsedFeed {
  const channel = based(root, root.base);
  const read = Array.from(items('item'), (item) => {
    const element = based(item, channel.base);
    return withAttributes(readItem(element), element);
  });
  return { format: 'cdf', ...withAttributes(readChannel(channel), channel), items: read };
}

/** The element with the base address that CDF's own attribute sets for it, and texts that are attributes as texts. */
function based(element: Element, outer: string): Element {
  const own = element.attributes.get('base');
  const base = own ? (resolveUrl(own, outer) ?? outer) : element.base || outer;
  return { ...element, base, children: element.children.map(valued) };
}

function valued(child: Element | string): Element | string {
  const value = typeof child === 'string' || child.children.length > 0 ? undefined : child.attributes.get('value');
  return value === undefined ? child : { ...(child as Element), children: [value] };
}

function withAttributes<T extends Pick<ParsedFeed, 'link' | 'updated'>>(read: T, element: Element): T {
  const { attributes, base } = element;
  const hrefs = [attributes, ...childrenOf(element, 'a').map((a) => a.attributes)].map((of) => of.get('href'));
  const link = hrefs.map((href) => resolveUrl(href, base)).find((address) => address !== null) ?? read.link;
  return { ...read, link, updated: parseDate(attributes.get('lastmod')) ?? read.updated };
}
