import pLimit from 'p-limit';
import type { RawFeed, Source } from '../model.ts';
import { type Copy, readCopy, writeCopy } from './cache.ts';
import { createConnections } from './exchange.ts';
import { FetchError } from './failure.ts';
import { createPace, isArxivHost } from './pace.ts';
import { type RequestContext, request } from './request.ts';
import { type RetryOptions, withRetries } from './retry.ts';

/** How a run reads its sources. */
export interface FetchOptions {
  /** Folder of the last good copies. */
  readonly cacheDir: string;
  readonly userAgent: string;
  readonly now: () => Date;
  /** For one attempt, redirects included, in milliseconds. Default 20,000. */
  readonly timeoutMs?: number;
  /** Most bytes of a decompressed body. Default 15 MiB. */
  readonly maxBytes?: number;
  /** Least time between two requests to arXiv, in milliseconds. Default 3,000. */
  readonly arxivDelayMs?: number;
  /** Tries after the first. Default 2. */
  readonly retries?: number;
  readonly sleep?: (ms: number) => Promise<void>;
  /** Hosts that share arXiv's pace. Default: arxiv.org and those under it. */
  readonly isPaced?: (hostname: string) => boolean;
  /** Ask nobody: the last good copies stand in. */
  readonly offline?: boolean;
  /** Called with each feed as it comes in. */
  readonly onResult?: (feed: RawFeed) => void;
  /** Throws where an answer is no feed: it then counts as a failure and does not replace the last good copy. */
  readonly check?: (feed: RawFeed) => void;
}

/** Hosts other than arXiv's that are asked at once. */
const PARALLEL = 6;
const ACCEPT = 'application/atom+xml, application/rss+xml, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.1';

/** Options with their defaults, and what the requests of a run share. */
interface Run extends RequestContext, RetryOptions {
  readonly options: FetchOptions;
}

/**
 * Reads the sources, in the order given: arXiv's one after the other at its pace, others side by side. Never fails: what
 * went wrong is in the feed's `status` and `error`.
 */
export async function fetchSources(sources: readonly Source[], options: FetchOptions): Promise<RawFeed[]> {
  const { now, timeoutMs = 20_000, maxBytes = 15 * 2 ** 20, retries = 2, isPaced = isArxivHost } = options;
  const sleep = options.sleep ?? ((ms: number) => new Promise<void>((done) => setTimeout(done, ms)));
  const pace = createPace({ delayMs: options.arxivDelayMs ?? 3000, now, sleep, isPaced });
  const connections = createConnections(timeoutMs);
  const run: Run = { options, connections, pace, timeoutMs, maxBytes, retries, now, sleep };
  const [oneByOne, sideBySide] = [pLimit(1), pLimit(PARALLEL)];
  try {
    return await Promise.all(
      sources.map((source) => {
        const limit = isPaced(new URL(source.url).hostname) ? oneByOne : sideBySide;
        return limit(() => fetchSource(source, run));
      }),
    );
  } finally {
    await connections.close();
  }
}

async function fetchSource(source: Source, run: Run): Promise<RawFeed> {
  const { cacheDir, offline, onResult } = run.options;
  const copy = await readCopy(cacheDir, source.url);
  const feed = offline
    ? fallBack(
        source,
        copy,
        new FetchError(copy ? 'offline: read from the last good copy' : 'offline: no copy is kept'),
      )
    : await ask(source, copy, run).catch((error: unknown) => fallBack(source, copy, error));
  onResult?.(feed);
  return feed;
}

async function ask(source: Source, copy: Copy | null, run: Run): Promise<RawFeed> {
  const { cacheDir, userAgent, check } = run.options;
  const headers = { accept: ACCEPT, 'user-agent': userAgent, ...conditions(copy) };
  const answer = await withRetries(() => request(source, headers, run), run);
  if (answer.status === 304 && copy) return toFeed(source, 'unchanged', copy, null);
  const fresh: Copy = {
    url: answer.url,
    etag: answer.header('etag'),
    lastModified: answer.header('last-modified'),
    contentType: answer.header('content-type'),
    body: answer.body,
  };
  const feed = toFeed(source, 'ok', fresh, null);
  check?.(feed);
  // Without a copy the next run costs a request more, that is all: a full disk stops nothing here.
  await writeCopy(cacheDir, source.url, fresh).catch(() => undefined);
  return feed;
}

/** Conditional request (RFC 9110, 13.1): both validators, as they were sent. */
function conditions(copy: Copy | null): Record<string, string> {
  return {
    ...(copy?.etag ? { 'if-none-match': copy.etag } : {}),
    ...(copy?.lastModified ? { 'if-modified-since': copy.lastModified } : {}),
  };
}

function fallBack(source: Source, copy: Copy | null, error: unknown): RawFeed {
  const message = error instanceof Error ? error.message : String(error);
  if (copy) return toFeed(source, 'stale', copy, message);
  return { source, status: 'failed', body: null, contentType: null, url: source.url, error: message };
}

function toFeed(source: Source, status: RawFeed['status'], copy: Copy, error: string | null): RawFeed {
  return { source, status, body: copy.body, contentType: copy.contentType, url: copy.url, error };
}
