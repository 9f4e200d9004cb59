import type { Edition, Freshness } from '../../src/schemas/edition.ts';
import type { Entry, FeedReading } from '../model.ts';
import { toDay } from '../normalise/instant.ts';
import { sourceId } from '../text/ids.ts';
import { isHoliday, isWeekend } from './arxiv-calendar.ts';

/** What a feed's document is, whoever served it, and the day it is of. */
export interface Document {
  readonly day: string | null;
  readonly freshness: Freshness;
}

/** Days after which an item of a feed without announcements is no news. */
const NEWS_DAYS = 7;

/** Whether a work of this version stands in an earlier ledger. */
export type Seen = (entry: Entry) => boolean;

/** @param earlier ledgers of the days before the edition's */
export function seenIn(earlier: readonly Edition[]): Seen {
  const versions = new Map<string, number>();
  for (const { id, version, reason } of earlier.flatMap((edition) => edition.entries)) {
    if (reason !== 'later-day') versions.set(id, Math.max(versions.get(id) ?? 0, version ?? 0));
  }
  return (entry) => (versions.get(sourceId(entry)) ?? -1) >= (entry.version ?? 0);
}

/** Reads a document's day off its items, and what that means on the edition's day. */
export function judge({ feed, parsed, entries }: FeedReading, date: string, seen: Seen): Document {
  if (parsed === null) return { day: null, freshness: 'fault' };
  const days = entries.flatMap((e) => e.announced ?? e.published?.slice(0, 10) ?? []).sort();
  const day = days.at(-1) ?? toDay(parsed.updated);
  const news = feed.source.kind === 'arxiv-rss' ? announcement : newsletter;
  return { day, freshness: news(entries, day, date, seen) };
}

/** A day's batch, whole: arXiv's announcements. */
function announcement(entries: readonly Entry[], day: string | null, date: string, seen: Seen): Freshness {
  if (entries.length > 0 && day !== null && day > date) return 'fault';
  const firsts = entries.filter((entry) => entry.announce === 'new');
  // What is announced for the first time was in no earlier batch, whatever date this one carries.
  const again = firsts.length > 0 && firsts.every(seen);
  const current = entries.length > 0 && !again && (day ?? date) === date;
  if (current) return 'normal';
  if (isWeekend(date)) return 'weekend';
  if (isHoliday(date)) return 'holiday';
  return entries.length > 0 ? 'repeated' : 'quiet';
}

/** A list that grows at its head: any other feed. */
function newsletter(entries: readonly Entry[], _day: string | null, date: string, seen: Seen): Freshness {
  const isNews = (entry: Entry) => {
    const own = entry.announced ?? entry.published?.slice(0, 10) ?? date;
    return Date.parse(date) - Date.parse(own) <= NEWS_DAYS * 86_400_000 && !seen(entry);
  };
  return entries.some(isNews) ? 'normal' : 'quiet';
}
