import type { ParsedFeed, RawFeed, Source } from '../model.ts';
import { parseHfDaily } from './hf-daily.ts';
import { parseFeed } from './parse.ts';

/** What came for a source, as far as parsing looks at it. */
export type Body = Pick<RawFeed, 'body' | 'url' | 'contentType'> & { readonly source: Pick<Source, 'kind'> };

/**
 * Parses what came for a source, the way its row says.
 * @throws FeedError for what is no feed
 */
export function parseBody({ source, body, url, contentType }: Body): ParsedFeed {
  return source.kind === 'hf-daily' ? parseHfDaily(body ?? '') : parseFeed(body ?? '', { url, contentType });
}
