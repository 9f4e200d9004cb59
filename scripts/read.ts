import { fixes } from './fetch/failure.ts';
import type { FeedReading, ParsedFeed, RawFeed, Warning } from './model.ts';
import { normalise } from './normalise/normalise.ts';

/** Parses what came for a source; rejects with the reason for what is no feed, or takes too much to read. */
export type Parse = (feed: RawFeed) => Promise<ParsedFeed>;

/** Parses and normalises one feed. A document that cannot be read is that feed's error; the others go on. */
export async function readFeed(feed: RawFeed, parse: Parse): Promise<FeedReading> {
  if (feed.body === null) return unread(feed, { stage: 'fetch', message: feed.error ?? 'nothing came', fix: feed.fix });
  try {
    const parsed = await parse(feed);
    const { value, warnings } = normalise(parsed, feed.source);
    const { error, fix } = feed;
    return { feed, parsed, entries: value, error, fix, warnings: [...notesOf(feed), ...warnings] };
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    return unread(feed, { stage: 'parse', message, fix: fixes.look, cause });
  }
}

function notesOf({ source, notes = [] }: RawFeed): Warning[] {
  return notes.map((message) => ({ stage: 'fetch', source: source.id, message }));
}

/** Why a feed was not read. */
interface Unread {
  readonly stage: 'fetch' | 'parse';
  readonly message: string;
  readonly fix: string | undefined;
  readonly cause?: unknown;
}

function unread(feed: RawFeed, { stage, message, fix, cause }: Unread): FeedReading {
  const line = fix === undefined ? message : `${message}: ${fix}`;
  const warning: Warning = { stage, source: feed.source.id, message: line, cause };
  return { feed, parsed: null, entries: [], error: message, fix, warnings: [warning] };
}
