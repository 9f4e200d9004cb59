/** A request that gave no feed. The message says in one line what is wrong. */
export class FetchError extends Error {
  /** What to do about it, in one line. */
  readonly fix: string;
  /** Worth asking again in this run. */
  readonly transient: boolean;
  /** What the server's Retry-After says, as it was sent. */
  readonly retryAfter: string | null;
  constructor(
    message: string,
    fix: string,
    options: ErrorOptions & { readonly transient?: boolean; readonly retryAfter?: string | null } = {},
  ) {
    super(message, options);
    this.name = 'FetchError';
    this.fix = fix;
    this.transient = options.transient ?? false;
    this.retryAfter = options.retryAfter ?? null;
  }
}

/** What to do, in words that several failures share. */
export const fixes = {
  wait: 'the next run asks again',
  address: 'correct its url in sources.yaml',
  network: "check this machine's network, and the url in sources.yaml",
  look: 'look at what its url gives, and correct it in sources.yaml if that is no feed',
} as const;

/** A system's or library's code: in words, what to do, and whether the next try may do better. */
type Known = readonly [text: (host: string) => string, fix: keyof typeof fixes, transient: boolean];

const CODES: Readonly<Record<string, Known>> = {
  EAI_AGAIN: [(host) => `host not found: ${host}`, 'network', false],
  ECONNREFUSED: [(host) => `connection refused by ${host}`, 'network', true],
  ECONNRESET: [(host) => `connection reset by ${host}`, 'wait', true],
  EHOSTUNREACH: [(host) => `no route to ${host}`, 'network', false],
  ENETUNREACH: [(host) => `no route to ${host}`, 'network', false],
  ENOTFOUND: [(host) => `host not found: ${host}`, 'network', false],
  EPIPE: [(host) => `connection reset by ${host}`, 'wait', true],
  ETIMEDOUT: [(host) => `no connection to ${host}`, 'network', false],
  HPE_INVALID_CONSTANT: [(host) => `${host} does not speak HTTP`, 'address', false],
  UND_ERR_CONNECT_TIMEOUT: [(host) => `no connection to ${host}`, 'network', false],
  UND_ERR_HEADERS_OVERFLOW: [() => 'headers over 16 KiB', 'look', false],
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: [() => 'connection ended before the whole answer came', 'wait', true],
  UND_ERR_SOCKET: [() => 'connection ended before the whole answer came', 'wait', true],
  Z_BUF_ERROR: [() => 'compressed body ends too early', 'wait', true],
  Z_DATA_ERROR: [() => 'body is not compressed the way its header says', 'look', false],
};

/** Whatever a request threw, as a FetchError that people understand. `timeoutMs` is the deadline that was set. */
export function toFetchError(error: unknown, host: string, timeoutMs: number): FetchError {
  const cause = rootOf(error);
  if (cause instanceof FetchError) return cause;
  const { name, code, message } = cause as { name?: string; code?: unknown; message?: string };
  const because = { cause: error };
  if (name === 'TimeoutError')
    return new FetchError(`no whole answer within ${timeoutMs / 1000} s`, fixes.wait, because);
  const known = CODES[String(code)];
  if (known) return new FetchError(known[0](host), fixes[known[1]], { transient: known[2], ...because });
  if (/CERT|^ERR_TLS|^ERR_SSL|^DEPTH_ZERO|^UNABLE_TO|^EPROTO/.test(String(code))) {
    const fix = 'check that its url begins with the right https:// or http://, then tell its owner';
    return new FetchError(`no secure connection to ${host}: ${code}`, fix, because);
  }
  return new FetchError(`request failed: ${String(message ?? error).split('\n')[0]}`, fixes.look, because);
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
