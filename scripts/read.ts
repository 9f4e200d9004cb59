import type { FeedReading, ParsedFeed, RawFeed, Warning } from './model.ts';
import { normalise } from './normalise/normalise.ts';
import { parseHfDaily } from './parse/hf-daily.ts';
import { parseFeed } from './parse/parse.ts';

// Fetching asks whether an answer is a feed at all, then the run reads it: the same bytes are parsed once.
const parsedBodies = new WeakMap<Uint8Array, ParsedFeed>();

/**
 * Parses what came for a source, the way its row says.
 * @throws FeedError for what is no feed
 */
export function parseBody({ source, body, url, contentType }: RawFeed): ParsedFeed {
  const known = body === null ? undefined : parsedBodies.get(body);
  if (known) return known;
  const parsed = source.kind === 'hf-daily' ? parseHfDaily(body ?? '') : parseFeed(body ?? '', { url, contentType });
  if (body !== null) parsedBodies.set(body, parsed);
  return parsed;
}

/** Parses and normalises one feed. A document that cannot be read is that feed's error; the others go on. */
export function readFeed(feed: RawFeed): FeedReading {
  if (feed.body === null) return unread(feed, 'fetch', feed.error ?? 'nothing came');
  try {
    const parsed = parseBody(feed);
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
