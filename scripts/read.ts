import type { FeedReading, RawFeed, Warning } from './model.ts';
import { normalise } from './normalise/normalise.ts';
import { parseFeed } from './parse/parse.ts';

/** Parses and normalises one feed. A document that cannot be read is that feed's error; the others go on. */
export function readFeed(feed: RawFeed): FeedReading {
  if (feed.body === null) return unread(feed, 'fetch', feed.error ?? 'nothing came');
  try {
    const parsed = parseFeed(feed.body, { url: feed.url, contentType: feed.contentType });
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
