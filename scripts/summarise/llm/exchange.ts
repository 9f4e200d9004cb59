import { Agent, fetch, type RequestInit } from 'undici';
import { ModelFault } from './fault.ts';

/** Longest wait that a server gets, in milliseconds; one that asks for more is asked no more in this run. */
const LONGEST_WAIT = 60_000;
const MAX_BYTES = 4 * 2 ** 20;
const NO_BODY = new Set([204, 205, 304]);
/** Codes of a server that is not there: the next call will not find it either. */
const ABSENT = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']);
/** Codes of a connection that ended before its answer did. */
const CUT = new Set(['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET', 'UND_ERR_RES_CONTENT_LENGTH_MISMATCH']);
const SLOW = new Set(['UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT', 'UND_ERR_CONNECT_TIMEOUT']);

/**
 * The `fetch` of a provider: the whole answer within a deadline and a size, no redirects (keys and abstracts are for the
 * host that was named), failures as the SDK retries them and `faultOf` tells them.
 * @param timeoutMs for each try
 * @param now the clock that a Retry-After date is held against
 */
export function modelFetch(timeoutMs: number, now: () => Date): typeof globalThis.fetch {
  const dispatcher = new Agent({ headersTimeout: timeoutMs, bodyTimeout: timeoutMs });
  return async (address, init) => {
    const signal = AbortSignal.timeout(timeoutMs);
    const request = { ...(init as RequestInit), dispatcher, signal, redirect: 'manual' as const };
    try {
      const response = await fetch(String(address), request);
      const body = NO_BODY.has(response.status) ? null : await readBody(response.body ?? []);
      const headers = Object.fromEntries(response.headers);
      refuseLongWait(response.status, headers['retry-after'], now());
      return new Response(body, { status: response.status, headers });
    } catch (cause) {
      if (cause instanceof ModelFault) throw cause;
      // In this form the SDK takes it for a failure of the network, which may pass.
      throw new TypeError('fetch failed', { cause: networkFault(cause, timeoutMs) });
    }
  };
}

async function readBody(chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<Uint8Array<ArrayBuffer>> {
  const read: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.byteLength;
    if (size > MAX_BYTES) throw new ModelFault(`sent more than ${MAX_BYTES / 2 ** 20} MiB`, { lost: 1 });
    read.push(chunk);
  }
  return new Uint8Array(Buffer.concat(read));
}

/** The SDK waits up to a minute and would ask too soon where more is asked for. */
function refuseLongWait(status: number, retryAfter: string | undefined, now: Date): void {
  if (retryAfter === undefined || status < 400) return;
  const wait = /^\d+$/.test(retryAfter) ? Number(retryAfter) * 1000 : Date.parse(retryAfter) - now.getTime();
  if (wait >= LONGEST_WAIT) {
    throw new ModelFault(`answered ${status} and asks to wait ${Math.ceil(wait / 1000)} s`, { final: true });
  }
}

function networkFault(cause: unknown, timeoutMs: number): ModelFault {
  const errors = errorsIn(cause);
  const codes = errors.map((error) => String((error as NodeJS.ErrnoException).code));
  if (errors.some(({ name }) => name === 'TimeoutError') || codes.some((code) => SLOW.has(code))) {
    return new ModelFault(`gave no whole answer within ${timeoutMs / 1000} s`, { cause, lost: 1 });
  }
  if (codes.some((code) => CUT.has(code))) return new ModelFault('was cut off in its answer', { cause, lost: 1 });
  const absent = codes.find((code) => ABSENT.has(code));
  if (absent) return new ModelFault(`could not be reached (${absent})`, { cause, final: true });
  return new ModelFault('could not be asked', { cause });
}

/** An error with what caused it, the outermost first. */
function errorsIn(cause: unknown): Error[] {
  const errors: Error[] = [];
  for (let at = cause; at instanceof Error && errors.length < 5; at = at.cause) errors.push(at);
  return errors;
}
