import { join } from 'node:path';
import pLimit from 'p-limit';
import type { RawFeed, Source } from '../model.ts';
import { createConnections } from './exchange.ts';
import { createPace, isArxivHost } from './pace.ts';
import { fetchSource, type Run } from './source.ts';
import { takeTurn } from './turn.ts';

/** How a run reads its sources. */
export interface FetchOptions {
  /** Folder of the last good copies. */
  readonly cacheDir: string;
  /** File of the lock by which all runs keep arXiv's pace together. Default: `arxiv-turn.db` among the copies. */
  readonly paceFile?: string;
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
  /** Milliseconds since 1970 of the clock that arXiv's pace goes by, whatever `now` says. Default the system's. */
  readonly clock?: () => number;
  /** Milliseconds of a clock that only goes on, by which a source's share of the run is counted. */
  readonly elapsed?: () => number;
  /** In [0, 1): spreads the waits between tries. Default Math.random. */
  readonly random?: () => number;
  /** Hosts that share arXiv's pace. Default: arxiv.org and those under it. */
  readonly isPaced?: (hostname: string) => boolean;
  /** Ask nobody: the last good copies stand in. */
  readonly offline?: boolean;
  /** Ask even where the last answer said that it is good for longer. */
  readonly revalidate?: boolean;
  /** Called with each feed as it comes in. */
  readonly onResult?: (feed: RawFeed) => void;
  /** Told of what a person should know of this machine's copies, in one line: no word of the source's. */
  readonly onNote?: (source: Source, line: string) => void;
  /** Rejects where a new answer is no feed: it then counts as a failure and does not replace the last good copy. */
  readonly check?: (feed: RawFeed) => Promise<unknown>;
}

/** Hosts other than arXiv's that are asked at once. */
const PARALLEL = 6;
/** Longest wait for another run's request to arXiv, in milliseconds. */
const PATIENCE = 120_000;

/**
 * Reads the sources, in the order given: arXiv's one after the other at its pace, others side by side. Never fails: what
 * went wrong is in the feed's `status` and `error`.
 */
export async function fetchSources(sources: readonly Source[], options: FetchOptions): Promise<RawFeed[]> {
  const { isPaced = isArxivHost } = options;
  const run = begin(options);
  const [oneByOne, sideBySide] = [pLimit(1), pLimit(PARALLEL)];
  try {
    return await Promise.all(
      sources.map((source) => {
        const limit = isPaced(new URL(source.url).hostname) ? oneByOne : sideBySide;
        return limit(() => fetchSource(source, run));
      }),
    );
  } finally {
    await run.connections.close();
  }
}

function begin(options: FetchOptions): Run {
  const { now, timeoutMs = 20_000, maxBytes = 15 * 2 ** 20, retries = 2, arxivDelayMs: delayMs = 3000 } = options;
  const { clock = Date.now, random = Math.random, isPaced = isArxivHost } = options;
  // A timer may fire a millisecond early.
  const sleep = options.sleep ?? ((ms: number) => new Promise<void>((done) => setTimeout(done, ms + 1)));
  const lock = options.paceFile ?? join(options.cacheDir, 'arxiv-turn.db');
  const pace = createPace({ delayMs, clock, sleep, isPaced, takeTurn: () => takeTurn(lock, PATIENCE) });
  const connections = createConnections(timeoutMs);
  const { elapsed = () => performance.now() } = options;
  return { options, connections, pace, timeoutMs, maxBytes, retries, now, sleep, random, elapsed };
}
