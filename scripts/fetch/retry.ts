import { FetchError } from './failure.ts';

/** How often and how long. */
export interface RetryOptions {
  /** Tries after the first. */
  readonly retries: number;
  readonly now: () => Date;
  readonly sleep: (ms: number) => Promise<void>;
  /** In [0, 1): spreads the waits. */
  readonly random: () => number;
  /** Milliseconds of a clock that only goes on, by which a source's share of a run is counted. */
  readonly elapsed: () => number;
}

/** First wait, doubled each time and up to half as long again, so that many readers do not come back at once. */
const FIRST_WAIT = 1000;
/** Longest wait that a server gets, in milliseconds; one that asks for more is left alone until the next run. */
const LONGEST_WAIT = 10_000;
/** After so many milliseconds no other try is begun: with the deadline of one, a source holds a run up for 45 s at most. */
const LONGEST_TRYING = 25_000;
const DAY = 86_400;

/**
 * Runs `attempt` again while its failure may pass, waiting as long as the server asks.
 * @param onRetry told of each failure after which it is tried again
 * @throws FetchError the last failure
 */
export async function withRetries<T>(
  attempt: () => Promise<T>,
  options: RetryOptions,
  onRetry: (failure: string) => void = () => undefined,
): Promise<T> {
  const begun = options.elapsed();
  for (let tried = 0; ; tried += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof FetchError) || !error.transient) throw error;
      const asked = waitAsked(error.retryAfter, options.now());
      if (asked !== null && asked > LONGEST_WAIT) throw renamed(error, ` and asks to wait ${inWords(asked)}`);
      const wait = asked ?? FIRST_WAIT * 2 ** tried * (1 + options.random() / 2);
      const isOver = tried >= options.retries || options.elapsed() - begun + wait > LONGEST_TRYING;
      if (isOver) throw tried === 0 ? error : renamed(error, `, asked ${tried + 1} times`);
      onRetry(error.message);
      await options.sleep(wait);
    }
  }
}

function renamed(error: FetchError, more: string): FetchError {
  return new FetchError(`${error.message}${more}`, error.fix, { cause: error });
}

/** Retry-After in milliseconds from `now`: seconds or a date. Null where it says nothing that can be done. */
export function waitAsked(header: string | null, now: Date): number | null {
  const text = header?.trim() ?? '';
  if (/^\d+$/.test(text)) return Number(text) * 1000;
  const wait = /^[A-Z][a-z]+,/.test(text) ? Date.parse(text) - now.getTime() : Number.NaN;
  return wait >= 0 ? wait : null;
}

function inWords(ms: number): string {
  const seconds = Math.ceil(ms / 1000);
  return seconds > DAY ? 'more than a day' : `${seconds} s`;
}
