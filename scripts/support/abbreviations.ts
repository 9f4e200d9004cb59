import type { Claim } from './claim.ts';
import { type Reading, readTokens } from './reading.ts';
import type { Token } from './tokens.ts';
import { isFunctionWord } from './words.ts';

/** Two letters stand for too much; these are known to everybody. */
const wellKnown = new Set(['reinforcement learning', 'machine learning', 'artificial intelligence', 'computer vision']);
const LONGEST = 5;
const abbreviation = /^\p{Lu}\p{L}*\p{Lu}s?$/u;

/**
 * The sentence in the abbreviations of its source: `large language models` where the quote (or, if neither is in it, the
 * rest of the source) only has `LLMs`, and the other way round. Whether it is one is seen by the first letters alone.
 */
export function asAbbreviated({ said, quote, source }: Pick<Claim, 'said' | 'quote' | 'source'>): Reading {
  const there = [quote, source.whole];
  const out: Token[] = [];
  const { tokens } = said;
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at] as Token;
    const spelled = abbreviation.test(token.text) ? spelledOut(token, there) : null;
    const short = spelled ? null : shortened(tokens, at, there);
    out.push(...(spelled ?? (short ? [short.token] : [token])));
    at = short ? short.end : at + 1;
  }
  return out.length === tokens.length && out.every((token, i) => token === tokens[i])
    ? said
    : readTokens(said.plain, out);
}

/** The words that an abbreviation stands for, where a text has them and not the abbreviation. */
function spelledOut({ key }: Token, there: readonly Reading[]): Token[] | null {
  for (const reading of there) {
    if (reading.keys.has(key)) return null;
    for (let at = 0; at < reading.tokens.length; at += 1) {
      const run = runAt(reading.tokens, at, key.length);
      if (run && initialsOf(run.words) === key && isMeant(run.words)) return run.words;
    }
  }
  return null;
}

/** The abbreviation of the words at a place, where a text has it and not the words. */
function shortened(
  tokens: readonly Token[],
  at: number,
  there: readonly Reading[],
): { token: Token; end: number } | null {
  for (let length = LONGEST; length >= 2; length -= 1) {
    const run = runAt(tokens, at, length);
    if (!run || !isMeant(run.words)) continue;
    const key = initialsOf(run.words);
    for (const reading of there) {
      if (run.words.every((word) => reading.keys.has(word.key))) break;
      const token = reading.tokens.find((other) => other.key === key && abbreviation.test(other.text));
      if (token) return { token, end: run.end };
    }
  }
  return null;
}

/** So many words in a row from a place on; a hyphen may stand between. */
function runAt(tokens: readonly Token[], at: number, length: number): { words: Token[]; end: number } | null {
  const words: Token[] = [];
  let end = at;
  for (; words.length < length && end < tokens.length; end += 1) {
    const token = tokens[end] as Token;
    if (token.kind === 'word' && token.text.length > 1) words.push(token);
    else if (token.text !== '-' || words.length === 0) return null;
  }
  return words.length === length ? { words, end } : null;
}

const initialsOf = (words: readonly Token[]): string => words.map((word) => word.key[0] ?? '').join('');

/** Names inside, or glue at an end, show that the first letters only happen to be these. */
function isMeant(words: readonly Token[]): boolean {
  if (words.some((word) => /\p{L}\p{Lu}|\d/u.test(word.text))) return false;
  if ([words[0], words.at(-1)].some((word) => word && isFunctionWord(word.text))) return false;
  return words.length > 2 || wellKnown.has(words.map((word) => word.key).join(' '));
}
