import { plainForm } from './plain.ts';
import { type Token, tokensOfPlain } from './tokens.ts';
import { isEveryday, isFunctionWord, isTelling } from './words.ts';

/** A text as the rules see it. */
export interface Reading {
  /** Its plain form. */
  readonly plain: string;
  readonly tokens: readonly Token[];
  /** Its words and numbers, signs left out. */
  readonly words: readonly Token[];
  /** Stems of its words that mean something, names among them. */
  readonly content: ReadonlySet<string>;
  /** Folded words and values of numbers. */
  readonly keys: ReadonlySet<string>;
  /** Folded neighbours as one word: `graph rag` is `graphrag`. */
  readonly pairs: ReadonlySet<string>;
}

export const readTokens = (plain: string, tokens: readonly Token[]): Reading => ({
  plain,
  tokens,
  words: tokens.filter((token) => token.kind !== 'sign'),
  content: new Set(tokens.filter(isContent).map((token) => token.stem)),
  keys: new Set(tokens.filter((token) => token.kind !== 'sign').map((token) => token.key)),
  pairs: new Set(pairsOf(tokens)),
});

// A sentence of a source is read as part of it, as what is said and as its quote.
const known = new Map<string, Reading>();
const MOST = 5000;

/** Reads a text. @param text TeX text */
export function readText(text: string): Reading {
  let reading = known.get(text);
  if (!reading) {
    const plain = plainForm(text);
    reading = readTokens(plain, tokensOfPlain(plain));
    if (known.size >= MOST) known.clear();
    known.set(text, reading);
  }
  return reading;
}

/** Several texts as one. */
export function joined(readings: readonly Reading[]): Reading {
  const plain = readings.map((reading) => reading.plain).join(' ');
  return readTokens(
    plain,
    readings.flatMap(({ tokens }) => tokens),
  );
}

/** Whether a token means something by itself: a word that is neither glue nor telling. */
export function isContent(token: Token): boolean {
  if (token.kind !== 'word' || (token.text.length < 2 && !token.name)) return false;
  return !isFunctionWord(token.text) && (token.name || !isTelling(token.stem));
}

/** Whether a token is a term: what another word may not stand for. */
export const isTerm = (token: Token): boolean => isContent(token) && (token.name || !isEveryday(token.key, token.stem));

function pairsOf(tokens: readonly Token[]): string[] {
  const words = tokens.filter((token) => token.kind !== 'sign');
  return words.slice(1).map((token, i) => `${words[i]?.text ?? ''}${token.text}`.toLowerCase().replace(/[-.]/g, ''));
}

/** Stems of the words that mean something within `reach` tokens of a place, that place left out. */
export function around({ tokens }: Reading, at: number, reach: number): Set<string> {
  const near = tokens.slice(Math.max(0, at - reach), at + reach + 1).filter((token) => token !== tokens[at]);
  return new Set(near.filter(isContent).map((token) => token.stem));
}

/** Share of some words that a text has, 0–1; 0 for no words. */
export function share(words: ReadonlySet<string>, { content }: Pick<Reading, 'content'>): number {
  if (words.size === 0) return 0;
  return [...words].filter((word) => content.has(word)).length / words.size;
}
