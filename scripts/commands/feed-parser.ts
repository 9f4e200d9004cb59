import type { ParsedFeed, RawFeed } from '../model.ts';
import { FeedError } from '../parse/feed-error.ts';
import type { Parse } from '../read.ts';
import type { FeedReader, FeedReply } from './feed-reader.ts';

/**
 * Parsing for a run: in the reader's thread, under its limits, and each answer once, although fetching asks whether it
 * is a feed at all before the run reads it.
 */
export function feedParser(reader: Pick<FeedReader, 'read'>): Parse {
  const parsed = new WeakMap<Uint8Array, Promise<ParsedFeed>>();
  return (feed) => {
    const content = feed.body ?? new Uint8Array();
    const known = parsed.get(content);
    if (known) return known;
    const reading = reader.read(jobOf(feed, content)).then(feedIn);
    parsed.set(content, reading);
    return reading;
  };
}

function jobOf({ source, url, contentType }: RawFeed, content: Uint8Array) {
  return { file: source.id, content, kind: source.kind, url, contentType };
}

/** @throws FeedError that says why there is none */
function feedIn({ text }: FeedReply): ParsedFeed {
  const { file: _, error, ...feed } = JSON.parse(text) as ParsedFeed & { file: string; error?: string };
  if (error !== undefined) throw new FeedError(error);
  return feed;
}
