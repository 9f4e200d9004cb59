import type { FeedReading, ParsedFeed, RawFeed, Warning } from './model.ts';
import { normalise } from './normalise/normalise.ts';

/** Parses what came for a source; rejects with the reason for what is no feed, or takes too much to read. */
export type Parse = (feed: RawFeed) => Promise<ParsedFeed>;

/** Parses and normalises one feed. A document that cannot be read is that feed's error; the others go on. */
export async function readFeed(feed: RawFeed, parse: Parse): Promise<FeedReading> {
  if (feed.body === null) return unread(feed, 'fetch', feed.error ?? 'nothing came');
  try {
    const parsed = await parse(feed);
    const { value, warnings } = normalise(parsed, feed.source);
    return { feed, parsed, entries: value, error: feed.error, warnings: [...notesOf(feed), ...warnings] };
  } catch (cause) {
    return unread(feed, 'parse', cause instanceof Error ? cause.message : String(cause), cause);
  }
}

function notesOf({ source, notes = [] }: RawFeed): Warning[] {
  return notes.map((message) => ({ stage: 'fetch', source: source.id, message }));
}

function unread(feed: RawFeed, stage: 'fetch' | 'parse', message: string, cause?: unknown): FeedReading {
  const warning: Warning = { stage, source: feed.source.id, message, cause };
  return { feed, parsed: null, entries: [], error: message, warnings: [warning] };
}

/** Ids of the sources that could be read. */
export function readSources(readings: readonly FeedReading[]): ReadonlySet<string> {
  return new Set(readings.flatMap(({ feed, parsed }) => (parsed === null ? [] : [feed.source.id])));
}
