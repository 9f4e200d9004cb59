import { shownAddress } from '../../src/schemas/address.ts';
import type { Source } from '../model.ts';
import { checkUrl } from './address.ts';
import { type Answer, type Connections, exchange } from './exchange.ts';
import { FetchError, fixes, toFetchError } from './failure.ts';
import type { Pace } from './pace.ts';

/** Redirects that are followed. */
const MAX_REDIRECTS = 5;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);
const PERMANENT = new Set([301, 308]);
const TRANSIENT = new Set([408, 425, 429, 500, 502, 503, 504]);

/** What every request of a run has in common. */
export interface RequestContext {
  readonly connections: Connections;
  readonly pace: Pace;
  readonly timeoutMs: number;
  readonly maxBytes: number;
}

/** An answer with where it came from. */
export interface Reply extends Answer {
  /** Address after redirects. */
  readonly url: string;
  /** What a person should know although it came. */
  readonly notes: readonly string[];
}

/**
 * Asks for a source's address and follows redirects, all hops within one deadline (waiting for arXiv's turn is not
 * counted). Answers 200 and 304 come back.
 * @throws FetchError for anything else
 */
export async function request(
  source: Source,
  headers: Readonly<Record<string, string>>,
  context: RequestContext,
): Promise<Reply> {
  const hops = [new URL(source.url)];
  let moved: URL | null = null;
  let left = context.timeoutMs;
  for (;;) {
    const url = hops.at(-1) as URL;
    const started = { at: 0 };
    const answer = await context.pace(url, () => {
      started.at = performance.now();
      return ask(url, source, headers, { ...context, timeoutMs: left });
    });
    left -= performance.now() - started.at;
    if (answer.status === 200 || answer.status === 304) return { ...answer, url: url.href, notes: movedNote(moved) };
    if (!REDIRECTS.has(answer.status)) throw statusError(answer);
    const next = nextHop(hops, answer.headers.location);
    if (PERMANENT.has(answer.status) && (moved ?? hops[0]) === url) moved = next;
    hops.push(next);
  }
}

async function ask(url: URL, source: Source, headers: Readonly<Record<string, string>>, context: RequestContext) {
  // A row's leave to reach a private network is for the host it names, not for where that host sends us.
  const allowPrivate = source.allowPrivateNetwork && url.host === new URL(source.url).host;
  checkUrl(url, allowPrivate);
  const dispatcher = allowPrivate ? context.connections.open : context.connections.guarded;
  try {
    return await exchange(url, { ...context, headers, dispatcher });
  } catch (error) {
    throw toFetchError(error, url.hostname, context.timeoutMs);
  }
}

function nextHop(hops: readonly URL[], location: string | undefined): URL {
  const from = hops.at(-1) as URL;
  const to = URL.parse(location ?? '', from);
  if (!location || !to) throw new FetchError('redirects to nowhere', fixes.look);
  const refuse = (what: string): never => {
    throw new FetchError(what, fixes.look);
  };
  if (from.protocol === 'https:' && to.protocol === 'http:') refuse(`redirects from https to ${to.origin}`);
  if (hops.some((hop) => hop.href === to.href)) refuse(`redirects in a circle: ${shownAddress(to)}`);
  if (hops.length > MAX_REDIRECTS) refuse(`more than ${MAX_REDIRECTS} redirects, the last to ${shownAddress(to)}`);
  return to;
}

/** The row stays as a person wrote it: the new address is told, not taken. */
function movedNote(moved: URL | null): string[] {
  return moved ? [`has moved for good to ${shownAddress(moved)}: change its url in sources.yaml`] : [];
}

/** What to do about an answer, by its status; others are for a person to look at. */
const FIXES: Readonly<Record<number, string>> = {
  401: 'it wants a login: take an address that needs none',
  403: 'it refuses programs or this machine: set contact in site.yaml and ask its owner, or switch its row off',
  404: 'nothing is at that address: correct its url in sources.yaml',
  410: 'gone for good: remove its row from sources.yaml',
  429: 'it is asked too often: run less often, or switch some of its rows off',
};

function statusError({ status, headers }: Answer): FetchError {
  const fix = FIXES[status] ?? (status >= 500 ? fixes.wait : fixes.look);
  const retryAfter = headers['retry-after'] ?? null;
  return new FetchError(`answered ${status}`, fix, { transient: TRANSIENT.has(status), retryAfter });
}
