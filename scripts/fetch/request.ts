import type { Source } from '../model.ts';
import { checkUrl } from './address.ts';
import { type Answer, type Connections, exchange } from './exchange.ts';
import { FetchError, toFetchError } from './failure.ts';
import type { Pace } from './pace.ts';

/** Redirects that are followed. */
const MAX_REDIRECTS = 5;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);
const TRANSIENT = new Set([408, 425, 429, 500, 502, 503, 504]);

/** What every request of a run has in common. */
export interface RequestContext {
  readonly connections: Connections;
  readonly pace: Pace;
  readonly timeoutMs: number;
  readonly maxBytes: number;
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
): Promise<Answer & { readonly url: string }> {
  const hops = [new URL(source.url)];
  let left = context.timeoutMs;
  for (;;) {
    const url = hops.at(-1) as URL;
    const started = { at: 0 };
    const answer = await context.pace(url, () => {
      started.at = performance.now();
      return ask(url, source, headers, { ...context, timeoutMs: left });
    });
    left -= performance.now() - started.at;
    if (answer.status === 200 || answer.status === 304) return { ...answer, url: url.href };
    if (!REDIRECTS.has(answer.status)) throw statusError(answer);
    hops.push(nextHop(hops, answer.header('location')));
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

function nextHop(hops: readonly URL[], location: string | null): URL {
  const from = hops.at(-1) as URL;
  const to = URL.parse(location ?? '', from);
  if (!location || !to) throw new FetchError('redirects to nowhere');
  if (from.protocol === 'https:' && to.protocol === 'http:')
    throw new FetchError(`redirects from https to ${to.origin}`);
  if (hops.some((hop) => hop.href === to.href)) throw new FetchError(`redirects in a circle: ${to.href}`);
  if (hops.length > MAX_REDIRECTS) throw new FetchError(`more than ${MAX_REDIRECTS} redirects, the last to ${to.href}`);
  return to;
}

function statusError(answer: Answer): FetchError {
  return new FetchError(`answered ${answer.status}`, {
    transient: TRANSIENT.has(answer.status),
    retryAfter: answer.header('retry-after'),
  });
}
