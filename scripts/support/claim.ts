import { around, type Reading, share } from './reading.ts';
import type { SourceText } from './source.ts';
import type { Token } from './tokens.ts';

/** One sentence with what is to carry it. */
export interface Claim {
  /** The sentence as TeX text. */
  readonly text: string;
  readonly said: Reading;
  /** The words that are to carry it, looked at first. */
  readonly quote: Reading;
  /** Whether the sentence names that quote itself. */
  readonly quoted: boolean;
  /** Everything the source says, looked at second. */
  readonly source: SourceText;
}

/** A rule: what is missing, in a few words; null where nothing is. */
export type Rule = (claim: Claim) => string | null;

/** How far around a word its neighbours tell what it is said of, in tokens. */
const REACH = 7;
/** How far its nearest neighbours are, in tokens. */
const BESIDE = 3;
/** Share of those neighbours that another sentence must have to speak of the same. */
const SAME = 0.5;

/**
 * Whether a sentence of the source beyond the quote says something in the same breath: it has what is looked for, half of
 * the words around the place, and the nearest of them near it. A number from elsewhere may be another thing's.
 * @param is what the sentence must have
 */
export function saidElsewhere({ said, source }: Claim, at: number, is: (token: Token) => boolean): boolean {
  const near = around(said, at, REACH);
  const words = near.size > 0 ? near : said.content;
  const beside = around(said, at, BESIDE);
  return source.sentences.some((sentence) => {
    if (words.size > 0 && share(words, sentence) < SAME) return false;
    return sentence.tokens.some((token, i) => {
      if (!is(token)) return false;
      const there = around(sentence, i, 2 * BESIDE);
      return beside.size === 0 || [...beside].some((word) => there.has(word));
    });
  });
}

/** The first fault that any token of the sentence has. */
export function firstFault({ said }: Claim, fault: (token: Token, at: number) => string | null): string | null {
  for (const [at, token] of said.tokens.entries()) {
    const found = fault(token, at);
    if (found !== null) return found;
  }
  return null;
}
