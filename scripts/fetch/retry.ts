import { FetchError } from './failure.ts';

/** How often and how long. */
export interface RetryOptions {
  /** Tries after the first. */
  readonly retries: number;
  readonly now: () => Date;
  readonly sleep: (ms: number) => Promise<void>;
  /** In [0, 1): spreads the waits. */
  readonly random: () => number;
}

/** First wait, doubled each time and up to half as long again, so that many readers do not come back at once. */
const FIRST_WAIT = 1000;
/** Longest wait that a server gets, in milliseconds; one that asks for more is left alone until the next run. */
const LONGEST_WAIT = 10_000;
const DAY = 86_400;

/**
 * Runs `attempt` again while its failure may pass, waiting as long as the server asks.
 * @throws FetchError the last failure
 */
export async function withRetries<T>(attempt: () => Promise<T>, options: RetryOptions): Promise<T> {
  for (let tried = 0; ; tried += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof FetchError) || !error.transient || tried >= options.retries) throw error;
      const asked = waitAsked(error.retryAfter, options.now());
      if (asked !== null && asked > LONGEST_WAIT) {
        throw new FetchError(`${error.message} and asks to wait ${inWords(asked)}`, { cause: error });
      }
      await options.sleep(asked ?? FIRST_WAIT * 2 ** tried * (1 + options.random() / 2));
    }
  }
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
