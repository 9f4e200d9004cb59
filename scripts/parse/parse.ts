import type { ParsedFeed } from '../model.ts';
import { readAtom, readEntryDocument } from './atom.ts';
import { readCdf } from './cdf.ts';
import { decodeText } from './charset.ts';
import type { Document } from './element.ts';
import { declaresEntities } from './entities.ts';
import { FeedError } from './feed-error.ts';
import { readJsonFeed } from './json-feed.ts';
import { readRdf } from './rdf.ts';
import { readRss } from './rss.ts';
import { checkIsXml, describeRoot } from './sniff.ts';
import { parseXml } from './xml.ts';

export { FeedError };

/** Where a document came from. */
export interface ParseOptions {
  /** Address it was read from: relative links resolve against it. */
  readonly url?: string;
  /** Its Content-Type header: only the charset is looked at, since servers often name the wrong type. */
  readonly contentType?: string | null;
}

/** Largest document that is read, in bytes (or characters of a string). */
const MAX_SIZE = 15 * 2 ** 20;

const ADAPTERS: Readonly<Record<string, (document: Document) => ParsedFeed>> = {
  'atom:entry': readEntryDocument,
  'atom:feed': readAtom,
  channel: readLoneChannel,
  rdf: readRdf,
  'rdf:rdf': readRdf,
  rss: readRss,
};

/**
 * Reads RSS 0.9x–2.0, RSS 1.0, Atom, arXiv's API, CDF and JSON Feed from bytes or text.
 * @throws FeedError for a document that is no feed or not a whole one; the message says what was found
 */
export function parseFeed(body: Uint8Array | string, options: ParseOptions = {}): ParsedFeed {
  checkSize(body.length);
  const text = typeof body === 'string' ? body : decodeText(body, options.contentType);
  if (text.trimStart().startsWith('{')) return readJsonFeed(text, options.url);
  const xml = checkIsXml(text);
  const document = parseXml(xml, options.url);
  const adapter = ADAPTERS[document.root.name];
  if (!adapter) throw new FeedError(describeRoot(document.root));
  const feed = adapter(document);
  // What such entities stand for is not known here, and was all there is: no day without news.
  if (feed.items.length === 0 && declaresEntities(xml, feed.title === '')) {
    throw new FeedError('declares entities and holds no item');
  }
  return feed;
}

/** RSS 1.1 has its channel named in RDF. */
function readLoneChannel(document: Document): ParsedFeed {
  return document.root.attributes.has('rdf:about') ? readRdf(document) : readCdf(document);
}

/**
 * Refuses what is too large before it is read.
 * @param size in bytes, or characters of a string
 * @throws FeedError
 */
export function checkSize(size: number): void {
  if (size > MAX_SIZE) throw new FeedError(`over ${MAX_SIZE / 2 ** 20} MiB`);
}
