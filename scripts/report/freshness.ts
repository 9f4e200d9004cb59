import { isHoliday, isWeekend } from '../../src/schemas/arxiv-calendar.ts';
import type { Edition, Freshness } from '../../src/schemas/edition.ts';
import type { Entry, FeedReading } from '../model.ts';
import { toDay } from '../normalise/instant.ts';
import { sourceId } from '../text/ids.ts';

/** What a feed's document is, whoever served it, and the day it is of. */
export interface Document {
  readonly day: string | null;
  readonly freshness: Freshness;
}

const weekday = new Intl.DateTimeFormat('en', { weekday: 'long', timeZone: 'UTC' });
/** Days after which an item of a feed without announcements is no news. */
const NEWS_DAYS = 7;

/** What the ledgers of earlier days say. */
export interface Past {
  /** Whether a work stands there in this version. */
  readonly has: (entry: Entry) => boolean;
  /** Whether a source ever had that many items. */
  readonly counted: (source: string, items: number) => boolean;
}

/** @param earlier ledgers of the days before the edition's */
export function pastOf(earlier: readonly Edition[]): Past {
  const versions = new Map<string, number>();
  for (const { id, version, reason } of earlier.flatMap((edition) => edition.entries)) {
    if (reason !== 'later-day') versions.set(id, Math.max(versions.get(id) ?? 0, version ?? 0));
  }
  const sources = earlier.flatMap((edition) => edition.sources);
  return {
    has: (entry) => (versions.get(sourceId(entry)) ?? -1) >= (entry.version ?? 0),
    counted: (source, items) => sources.some(({ id, announced }) => id === source && announced === items),
  };
}

/** Reads a document's day off its items, and what that means on the edition's day. */
export function judge(reading: FeedReading, date: string, past: Past): Document {
  const { feed, parsed, entries } = reading;
  if (parsed === null) return { day: null, freshness: 'fault' };
  const days = entries.flatMap((entry) => ownDay(entry) ?? []).sort();
  const day = days.at(-1) ?? toDay(parsed.updated);
  if (feed.source.kind === 'arxiv-rss') return { day, freshness: announcement(reading, day, date, past) };
  return { day, freshness: entries.some((entry) => isNews(entry, date, past)) ? 'normal' : 'quiet' };
}

/** A day's batch, whole: arXiv's announcements. */
function announcement(reading: FeedReading, day: string | null, date: string, past: Past): Freshness {
  const some = reading.entries.length > 0;
  if (some && day !== null && day > date) return 'fault';
  if (some && (day ?? date) === date) return isAgain(reading, past) ? 'repeated' : 'normal';
  if (isWeekend(date) || isSkipped(reading.parsed?.skipDays, date)) return 'weekend';
  if (isHoliday(date)) return 'holiday';
  return some ? 'repeated' : 'quiet';
}

/** The feed's own word on the days on which it has nothing. */
function isSkipped(skipDays: readonly string[] = [], date: string): boolean {
  const name = weekday.format(new Date(date)).toLowerCase();
  return skipDays.some((day) => day.toLowerCase() === name);
}

/**
 * Whether a batch came before, whatever date it carries now. What is announced for the first time was in none; a
 * cross-list may have been, in another category, so that a batch of those alone must be as long as an earlier one.
 */
function isAgain({ feed, parsed, entries }: FeedReading, past: Past): boolean {
  const firsts = entries.filter((entry) => entry.announce === 'new');
  if (firsts.length > 0) return firsts.every(past.has);
  return entries.every(past.has) && past.counted(feed.source.id, parsed?.items.length ?? 0);
}

/** In a list that grows at its head, as other feeds are: what is young and was not there. */
function isNews(entry: Entry, date: string, past: Past): boolean {
  const age = Date.parse(date) - Date.parse(ownDay(entry) ?? date);
  return age <= NEWS_DAYS * 86_400_000 && !past.has(entry);
}

function ownDay({ announced, published }: Entry): string | null {
  return announced ?? published?.slice(0, 10) ?? null;
}
