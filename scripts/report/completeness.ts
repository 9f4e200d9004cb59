import type { Edition, SourceReport } from '../../src/schemas/edition.ts';
import type { Entry, FeedReading, Outcome, Warning } from '../model.ts';
import { type Categories, categoriesOf, newPapers } from './categories.ts';
import { type Document, judge, type Past, pastOf } from './freshness.ts';

/** What is known of a source's completeness on the edition's day. */
export type Completeness = Pick<SourceReport, 'day' | 'freshness' | 'failures' | 'categories'>;

/** Most items that arXiv puts into one feed. */
const ARXIV_MOST = 2000;
/** What to do about a day that a source seems to lack. */
const LATER = 'run again later';
/** Editions in a row without a source after which a person should look. */
const MANY_FAILURES = 3;

/**
 * Says of each source whether it had all that was announced for the edition's day, by its row's id; what is not as it
 * should be is a warning.
 * @param ledgers all editions
 */
export function completeness(
  readings: readonly FeedReading[],
  date: string,
  ledgers: readonly Edition[],
): Outcome<ReadonlyMap<string, Completeness>> {
  const earlier = ledgers.filter((edition) => edition.date < date);
  const day = { date, earlier, past: pastOf(earlier), papers: newPapers(readings, date) };
  const found = readings.map((reading) => ({ id: reading.feed.source.id, ...assess(reading, day) }));
  const toWarning =
    (source: string) =>
    (message: string): Warning => ({ stage: 'fetch', source, message });
  return {
    value: new Map(found.map(({ id, value }) => [id, value])),
    warnings: found.flatMap(({ id, said }) => said.map(toWarning(id))),
  };
}

/** What every source of a day is held against. */
interface Day {
  readonly date: string;
  readonly earlier: readonly Edition[];
  readonly past: Past;
  readonly papers: ReadonlyMap<string, Entry>;
}

function assess(reading: FeedReading, { date, earlier, past, papers }: Day) {
  const document = judge(reading, date, past);
  const categories = categoriesOf(reading, papers, date);
  const unread = isUnread(reading);
  const failures = unread ? 1 + failuresBefore(reading.feed.source.id, earlier) : 0;
  const value: Completeness = {
    day: document.day,
    freshness: unread ? 'fault' : document.freshness,
    ...(failures > 0 ? { failures } : {}),
    ...(categories ? { categories } : {}),
  };
  const said = [
    ...documentWords(document, reading, date),
    ...(document.freshness === 'normal' ? categoryWords(categories) : []),
    ...(failures >= MANY_FAILURES ? [`has not been read for ${failures} editions in a row: check its url`] : []),
  ];
  return { value, said };
}

function isUnread({ parsed, feed }: FeedReading): boolean {
  return parsed === null || feed.status === 'stale';
}

function failuresBefore(id: string, earlier: readonly Edition[]): number {
  const newestFirst = [...earlier].sort((a, b) => (a.date > b.date ? -1 : 1));
  const statuses = newestFirst.map((edition) => edition.sources.find((source) => source.id === id)?.status);
  const read = statuses.findIndex((status) => status !== 'failed' && status !== 'stale');
  return read === -1 ? statuses.length : read;
}

/** A weekend and a holiday are as they should be, and so is a quiet day of a feed that has no fixed days. */
function documentWords({ day, freshness }: Document, { feed, parsed, entries }: FeedReading, date: string): string[] {
  if (parsed === null || feed.source.kind !== 'arxiv-rss') return [];
  const full = parsed.items.length >= ARXIV_MOST;
  return [
    ...(freshness === 'repeated' ? [repeatedWords(day, date)] : []),
    ...(freshness === 'quiet'
      ? [`is empty on a working day, ${date}, built on ${day ?? 'a day it does not say'}: ${LATER}`]
      : []),
    ...(freshness === 'fault' && entries.length > 0
      ? [`announces ${day} already, too late for ${date}: nothing can be done, the day is gone`]
      : []),
    ...(full ? [`has ${ARXIV_MOST} items, the most that arXiv sends: split its categories over two rows`] : []),
  ];
}

function repeatedWords(day: string | null, date: string): string {
  const what =
    day === date ? `has an earlier batch again, dated ${date}` : `has the announcement of ${day}, none of ${date}`;
  return `${what}: ${LATER}`;
}

function categoryWords(categories: Categories | null): string[] {
  return Object.entries(categories ?? {}).flatMap(([id, { announced, fetched }]) =>
    fetched < announced
      ? [`${id}: ${announced - fetched} of ${announced} new papers are only in other feeds: run again later`]
      : [],
  );
}
