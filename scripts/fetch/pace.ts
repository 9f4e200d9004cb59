import type { Turn } from './turn.ts';

/** Runs a request, when its host's turn has come. */
export type Pace = <T>(url: URL, request: () => Promise<T>) => Promise<T>;

/** What a pace goes by. */
export interface PaceOptions {
  /** Least time between the starts of two requests, in milliseconds. */
  readonly delayMs: number;
  /** Milliseconds since 1970 of a clock that all runs share. */
  readonly clock: () => number;
  readonly sleep: (ms: number) => Promise<void>;
  /** Hosts that share the pace. */
  readonly isPaced: (hostname: string) => boolean;
  /** Waits until no other run asks. */
  readonly takeTurn: () => Promise<Turn>;
}

/** arXiv's hosts: `arxiv.org` and those under it. */
export function isArxivHost(hostname: string): boolean {
  return hostname === 'arxiv.org' || hostname.endsWith('.arxiv.org');
}

/**
 * Keeps to arXiv's terms of use (https://info.arxiv.org/help/api/tou.html): one request at a time over all its hosts and
 * all runs on this machine, their starts at least `delayMs` apart. The time is counted from the end of the request before,
 * so that the server, who sees a start later than we do, counts as much. Requests to other hosts run at once.
 */
export function createPace({ delayMs, clock, sleep, isPaced, takeTurn }: PaceOptions): Pace {
  let tail: Promise<unknown> = Promise.resolve();
  const inTurn = async <T>(request: () => Promise<T>): Promise<T> => {
    const turn = await takeTurn();
    try {
      // A clock that was set back must not make the wait longer than the delay.
      const wait = Math.min(turn.last + delayMs - clock(), delayMs);
      if (wait > 0) await sleep(wait);
      // Before as well: the process may die on the way.
      turn.note(clock());
      return await request();
    } finally {
      turn.end(clock());
    }
  };
  return (url, request) => {
    if (!isPaced(url.hostname)) return request();
    const turn = tail.then(() => inTurn(request));
    tail = turn.catch(() => undefined);
    return turn;
  };
}
