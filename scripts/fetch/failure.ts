/** A request that gave no feed. The message is one line for people. */
export class FetchError extends Error {
  /** Worth asking again in this run. */
  readonly transient: boolean;
  /** What the server's Retry-After says, as it was sent. */
  readonly retryAfter: string | null;
  constructor(
    message: string,
    options: ErrorOptions & { readonly transient?: boolean; readonly retryAfter?: string | null } = {},
  ) {
    super(message, options);
    this.name = 'FetchError';
    this.transient = options.transient ?? false;
    this.retryAfter = options.retryAfter ?? null;
  }
}

/** System and library codes in words; the second part says whether the next try may do better. */
const CODES: Readonly<Record<string, readonly [text: (host: string) => string, transient: boolean]>> = {
  EAI_AGAIN: [(host) => `host not found: ${host}`, false],
  ECONNREFUSED: [(host) => `connection refused by ${host}`, true],
  ECONNRESET: [(host) => `connection reset by ${host}`, true],
  EHOSTUNREACH: [(host) => `no route to ${host}`, false],
  ENETUNREACH: [(host) => `no route to ${host}`, false],
  ENOTFOUND: [(host) => `host not found: ${host}`, false],
  EPIPE: [(host) => `connection reset by ${host}`, true],
  ETIMEDOUT: [(host) => `no connection to ${host}`, false],
  HPE_INVALID_CONSTANT: [(host) => `${host} does not speak HTTP`, false],
  UND_ERR_CONNECT_TIMEOUT: [(host) => `no connection to ${host}`, false],
  UND_ERR_HEADERS_OVERFLOW: [() => 'headers over 16 KiB', false],
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: [() => 'connection ended before the whole answer came', true],
  UND_ERR_SOCKET: [() => 'connection ended before the whole answer came', true],
  Z_BUF_ERROR: [() => 'compressed body ends too early', true],
  Z_DATA_ERROR: [() => 'body is not compressed the way its header says', false],
};

/** Whatever a request threw, as a FetchError that people understand. `timeoutMs` is the deadline that was set. */
export function toFetchError(error: unknown, host: string, timeoutMs: number): FetchError {
  const cause = rootOf(error);
  if (cause instanceof FetchError) return cause;
  const { name, code, message } = cause as { name?: string; code?: unknown; message?: string };
  if (name === 'TimeoutError') return new FetchError(`no whole answer within ${timeoutMs / 1000} s`, { cause: error });
  const known = CODES[String(code)];
  if (known) return new FetchError(known[0](host), { transient: known[1], cause: error });
  if (/CERT|^ERR_TLS|^ERR_SSL|^DEPTH_ZERO|^UNABLE_TO|^EPROTO/.test(String(code))) {
    return new FetchError(`no secure connection to ${host}: ${code}`, { cause: error });
  }
  return new FetchError(`request failed: ${String(message ?? error).split('\n')[0]}`, { cause: error });
}

/** The innermost cause: `fetch` wraps what happened, and so does trying several addresses. */
function rootOf(error: unknown): unknown {
  let found = error;
  for (let depth = 0; depth < 5 && found instanceof Error && !(found instanceof FetchError); depth += 1) {
    const inner = found instanceof AggregateError ? found.errors[0] : found.cause;
    if (!(inner instanceof Error)) break;
    found = inner;
  }
  return found;
}
