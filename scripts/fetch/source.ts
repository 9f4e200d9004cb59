import type { RawFeed, Source } from '../model.ts';
import { type Copy, readCopy, writeCopy } from './cache.ts';
import { FetchError, fixes } from './failure.ts';
import type { FetchOptions } from './fetch.ts';
import { freshUntil } from './freshness.ts';
import { requestPages } from './pages.ts';
import { type Reply, type RequestContext, request } from './request.ts';
import { type RetryOptions, withRetries } from './retry.ts';

const ACCEPT =
  'application/atom+xml, application/rss+xml, application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, */*;q=0.1';

/** Deadline of a query of several pages, in deadlines of one request. */
const QUERY_DEADLINE = 15;

/** Options with their defaults, and what the requests of a run share. */
export interface Run extends RequestContext, RetryOptions {
  readonly options: FetchOptions;
}

/** One source, asked or taken from its last good copy. Never fails. */
export async function fetchSource(source: Source, run: Run): Promise<RawFeed> {
  const { cacheDir, onResult } = run.options;
  const copy = await readCopy(cacheDir, source.url, run.now(), (line) => run.options.onNote?.(source, line));
  const feed = await read(source, copy, run).catch((error: unknown) => fallBack(source, copy, error));
  onResult?.(feed);
  return feed;
}

async function read(source: Source, copy: Copy | null, run: Run): Promise<RawFeed> {
  const { cacheDir, offline, revalidate, check } = run.options;
  if (offline) {
    const what = copy ? 'read from the last good copy' : 'no copy is kept';
    throw new FetchError(`offline: ${what}`, 'run it without --offline');
  }
  if (copy && !revalidate && isFresh(copy, run.now())) return toFeed(source, 'unchanged', copy);
  const failures: string[] = [];
  const reply = await ask(source, copy, run, (failure) => failures.push(failure));
  const retried = failures.length > 0 ? { retried: failures } : {};
  if (reply.status === 304 && copy)
    return { ...toFeed(source, 'unchanged', { ...copy, notes: reply.notes }), ...retried };
  const fresh = toCopy(reply, run.now());
  const feed = { ...toFeed(source, 'ok', fresh), ...retried };
  await check?.(feed).catch((cause: Error) => {
    throw new FetchError(cause.message, fixes.look, { cause });
  });
  // Without a copy the next run costs a request more, that is all: a full disk stops nothing here.
  await writeCopy(cacheDir, source.url, run.now(), fresh).catch(() => undefined);
  return feed;
}

function ask(source: Source, copy: Copy | null, run: Run, onRetry: (failure: string) => void): Promise<Reply> {
  const headers = { accept: ACCEPT, 'user-agent': run.options.userAgent };
  if (source.kind !== 'arxiv-api') {
    return withRetries(() => request(source, { ...headers, ...conditions(copy) }, run), run, onRetry);
  }
  // Unconditionally: that the first page is unchanged says nothing of the others.
  const page = (row: Source, check: (reply: Reply) => void) =>
    withRetries(
      async () => {
        const reply = await request(row, headers, run);
        check(reply);
        return reply;
      },
      run,
      onRetry,
    );
  const limits = { maxBytes: run.maxBytes, maxMs: QUERY_DEADLINE * run.timeoutMs, clock: run.elapsed };
  return requestPages(source, page, limits);
}

function isFresh({ freshUntil }: Copy, now: Date): boolean {
  return freshUntil !== null && now.getTime() < Date.parse(freshUntil);
}

function toCopy({ url, headers, notes, body }: Reply, now: Date): Copy {
  const { etag = null, 'last-modified': lastModified = null, 'content-type': contentType = null } = headers;
  return { url, etag, lastModified, contentType, freshUntil: freshUntil(headers, now), notes, body };
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
  const why = { error: message, fix: error instanceof FetchError ? error.fix : undefined };
  if (copy) return { ...toFeed(source, 'stale', copy), ...why };
  return { source, status: 'failed', body: null, contentType: null, url: source.url, ...why };
}

function toFeed(source: Source, status: RawFeed['status'], copy: Copy): RawFeed {
  const { body, contentType, url, notes } = copy;
  return { source, status, body, contentType, url, error: null, ...(notes.length > 0 ? { notes } : {}) };
}
