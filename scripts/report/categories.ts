import type { SourceReport } from '../../src/schemas/edition.ts';
import type { Entry, FeedReading, Source } from '../model.ts';

/** Announced and fetched papers by arXiv category. */
export type Categories = NonNullable<SourceReport['categories']>;

/**
 * Papers that some arXiv feed announces as new on a day, by id. A new paper is in the feeds of all its categories on that
 * day, so each feed can be held against the others; a cross-list comes later and only where it is new.
 */
export function newPapers(readings: readonly FeedReading[], date: string): ReadonlyMap<string, Entry> {
  const entries = readings.filter(({ feed }) => feed.source.kind === 'arxiv-rss').flatMap((r) => r.entries);
  return new Map(entries.filter((e) => e.announce === 'new' && e.announced === date).map((e) => [e.id, e]));
}

/** Announced against fetched for each category that a source asks for; null for one that asks for none. */
export function categoriesOf(
  { feed, entries }: FeedReading,
  papers: ReadonlyMap<string, Entry>,
  date: string,
): Categories | null {
  const asked = askedCategories(feed.source);
  if (asked.length === 0) return null;
  const own = new Set(entries.filter((entry) => entry.announced === date).map((entry) => entry.id));
  return Object.fromEntries(
    asked.map((id) => {
      const announced = [...papers.values()].filter((paper) => paper.categories.some((c) => isIn(c, id)));
      return [id, { announced: announced.length, fetched: announced.filter((paper) => own.has(paper.id)).length }];
    }),
  );
}

/** Of an address such as `https://rss.arxiv.org/rss/cs.LG+stat.ML`. */
function askedCategories({ kind, url }: Source): string[] {
  if (kind !== 'arxiv-rss') return [];
  const last = decodeURIComponent(new URL(url).pathname.split('/').at(-1) ?? '');
  return last.split('+').filter((id) => /^[a-z][a-z-]*(\.[A-Za-z-]+)?$/.test(id));
}

/** A whole archive (`cs`) has all its categories. */
function isIn(category: string, asked: string): boolean {
  return category === asked || category.startsWith(`${asked}.`);
}
