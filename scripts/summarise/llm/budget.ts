import type { SummariesSettings } from '../../../src/schemas/summaries.ts';

/** Tokens in and out. */
export interface Tokens {
  readonly input: number;
  readonly output: number;
}

/** Bytes a token at least, in running text and TeX: an estimate that is rather too high. */
const BYTES_PER_TOKEN = 3;

/** Tokens of a text, estimated from above. */
export function tokensIn(text: string): number {
  return Math.ceil(Buffer.byteLength(text) / BYTES_PER_TOKEN);
}

/**
 * What a run may use. A call reserves the most that it can take before it begins and gives back what it did not, so that
 * the budget holds with any number of calls at once. Once a call does not fit, none begins any more.
 */
export class Budget {
  readonly #limit: SummariesSettings['budget'];
  readonly #reserved = new Set<{ readonly most: Tokens; readonly settled: Promise<unknown> }>();
  #used: Tokens = { input: 0, output: 0 };
  #open = true;

  constructor(limit: SummariesSettings['budget']) {
    this.#limit = limit;
  }

  /** Whether nothing fits any more. */
  get closed(): boolean {
    return !this.#open;
  }

  get used(): Tokens {
    return this.#used;
  }

  /** US dollars so far; null without prices. */
  get cost(): number | null {
    return this.#limit.prices ? this.#costOf(this.#used) : null;
  }

  /**
   * Does `call` if it fits, after others that must give back first.
   * @param most the most that it can take
   * @param call gives its value and what it took
   * @returns null where it does not fit
   */
  async spend<T>(most: Tokens, call: () => Promise<{ readonly value: T; readonly took: Tokens }>): Promise<T | null> {
    while (this.#open && !this.#fits(most)) {
      if (this.#reserved.size === 0) this.#open = false;
      else await Promise.race([...this.#reserved].map(({ settled }) => settled));
    }
    if (!this.#open) return null;
    const work = Promise.withResolvers<void>();
    const reservation = { most, settled: work.promise };
    this.#reserved.add(reservation);
    try {
      const { value, took } = await call();
      this.#used = sum(this.#used, took);
      return value;
    } finally {
      this.#reserved.delete(reservation);
      work.resolve();
    }
  }

  #fits(most: Tokens): boolean {
    const all = [...this.#reserved].map((reservation) => reservation.most).reduce(sum, sum(this.#used, most));
    const { tokens, usd = Number.POSITIVE_INFINITY } = this.#limit;
    return all.input + all.output <= tokens && this.#costOf(all) <= usd;
  }

  #costOf({ input, output }: Tokens): number {
    const { input: perInput = 0, output: perOutput = 0 } = this.#limit.prices ?? {};
    return (input * perInput + output * perOutput) / 1e6;
  }
}

function sum(a: Tokens, b: Tokens): Tokens {
  return { input: a.input + b.input, output: a.output + b.output };
}
