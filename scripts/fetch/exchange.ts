import { Agent, type Dispatcher, fetch, type Response } from 'undici';
import { publicLookup } from './address.ts';
import { FetchError, fixes } from './failure.ts';

/** One answer, its body whole and decompressed. */
export interface Answer {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

/** How one request is made. */
export interface ExchangeOptions {
  readonly headers: Readonly<Record<string, string>>;
  readonly dispatcher: Dispatcher;
  /** For the whole exchange, not for a pause in it. */
  readonly timeoutMs: number;
  /** Most bytes of the decompressed body. */
  readonly maxBytes: number;
}

/** Connections of a run: to public addresses only, and to any. `close` ends them. */
export interface Connections {
  readonly guarded: Dispatcher;
  readonly open: Dispatcher;
  readonly close: () => Promise<void>;
}

/** Opens nothing yet. Without keep-alive, so that one request at a time is one connection at a time. */
export function createConnections(timeoutMs: number): Connections {
  const guarded = new Agent({ pipelining: 0, connect: { timeout: timeoutMs, lookup: publicLookup } });
  const open = new Agent({ pipelining: 0, connect: { timeout: timeoutMs } });
  return { guarded, open, close: async () => void (await Promise.all([guarded.destroy(), open.destroy()])) };
}

/**
 * One GET, redirects left to the caller.
 * @throws FetchError for everything but an answer
 */
export async function exchange(url: URL, options: ExchangeOptions): Promise<Answer> {
  const stop = new AbortController();
  const signal = AbortSignal.any([stop.signal, AbortSignal.timeout(Math.max(1, Math.ceil(options.timeoutMs)))]);
  try {
    const { headers, dispatcher } = options;
    const response = await fetch(url, { headers, dispatcher, signal, redirect: 'manual' });
    const wanted = response.status === 200;
    const body = wanted ? await readBody(response, options.maxBytes) : new Uint8Array();
    return { status: response.status, headers: Object.fromEntries(response.headers), body };
  } finally {
    stop.abort();
  }
}

/** Reads until `maxBytes` of decompressed body: a header may lie and a small body may swell. */
async function readBody(response: Response, maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength;
    if (size > maxBytes) throw new FetchError(`body over ${maxBytes / 2 ** 20} MiB`, fixes.look);
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks));
}
