import type { Entry, FeedItem, Outcome, ParsedFeed, Source, Warning } from '../model.ts';
import { EntryError, LONGEST, normaliseEntry } from './entry.ts';
import { toDay, toInstant } from './instant.ts';
import { removeInvisible } from './invisible.ts';
import { canonicalUrl } from './urls.ts';

export { EntryError, normaliseEntry };

/**
 * The items of one feed as entries, in the feed's order. An item without a title or an address is left out with a
 * warning; what had to be taken out of the others is told as well.
 */
export function normalise(feed: ParsedFeed, source: Source): Outcome<Entry[]> {
  const value: Entry[] = [];
  const warnings: Warning[] = [];
  for (const [index, item] of feed.items.entries()) {
    const name = item.arxivId ?? item.id ?? item.link ?? `item ${index + 1}`;
    const warn = (message: string) => warnings.push({ stage: 'normalise', source: source.id, id: name, message });
    try {
      value.push(normaliseEntry(toRecord(item, feed, source)));
      for (const message of findings(item)) warn(message);
    } catch (error) {
      if (!(error instanceof EntryError)) throw error;
      warn(`${error.message}: left out`);
    }
  }
  return { value, warnings };
}

/** A feed's item in an entry's terms, not yet tidied. */
function toRecord(item: FeedItem, feed: ParsedFeed, source: Source): Partial<Entry> & { readonly id: string } {
  const { title, authors, categories, summary, license, comment, doi, version } = item;
  const link = canonicalUrl(item.link) ?? canonicalUrl(item.id);
  const id = item.arxivId ?? (link === null ? null : `url:${link}`);
  if (id === null) throw new EntryError('has no web address');
  const rest = { license: license ?? null, comment: comment ?? null, ...(doi ? { doi } : {}) };
  return {
    ...{ id, title, authors, categories, summary, ...rest },
    ...datesOf(item, feed, source),
    version: version ?? null,
    announce: item.announceType ?? null,
    feed: source.id,
    tier: source.tier,
    ...(link === null ? {} : { url: link }),
  };
}

/**
 * The date of an announcement is arXiv's, by arXiv's own clock, and says nothing of when the paper was written. The
 * API knows that, and no announcement. Other feeds publish and announce in one.
 */
function datesOf(item: FeedItem, feed: ParsedFeed, source: Source): Pick<Entry, 'published' | 'announced'> {
  if (item.announceType !== undefined || source.kind === 'arxiv-rss') {
    return { published: null, announced: toDay(item.published ?? item.updated ?? feed.updated) };
  }
  if (source.kind === 'arxiv-api') return { published: item.published, announced: null };
  const own = item.published ?? item.updated;
  return { published: own, announced: toDay(own) };
}

/** What a person should know of an item that was kept. */
function findings(item: FeedItem): string[] {
  const texts = {
    title: item.title,
    summary: item.summary,
    comment: item.comment ?? '',
    authors: item.authors.join(' '),
  };
  const removed = Object.entries(texts).map(([field, text]) => [field, removeInvisible(text).removed] as const);
  const invisible = removed
    .filter(([, count]) => count > 0)
    .map(([field, count]) => `${field}: ${count} invisible character${count === 1 ? '' : 's'} removed`);
  const long = (['title', 'summary', 'comment'] as const)
    .filter((field) => texts[field].length > LONGEST[field])
    .map((field) => `${field}: ${texts[field].length} characters, read to ${LONGEST[field]}`);
  const unread = (item.unreadDates ?? []).map((text) => `date "${text}" is not certain: left out`);
  const own = item.published ?? item.updated;
  const all = [...invisible, ...long, ...unread];
  return own !== null && toInstant(own) === null ? [...all, `date ${own} is not plausible: dropped`] : all;
}
