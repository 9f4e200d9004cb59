import type { Topic } from '../../src/schemas/topic.ts';
import { type Token, tokenise } from '../text/tokens.ts';

/** A text and its words. */
export interface Words {
  readonly isTitle: boolean;
  readonly text: string;
  readonly tokens: readonly Token[];
}

/** One word of a cue: as it stands, or with `*` for any beginning or any ending. */
interface Word {
  readonly word: string;
  readonly openStart: boolean;
  readonly openEnd: boolean;
}

/** A cue, ready for matching: phrases that follow one another within a sentence. */
export interface Pattern {
  readonly row: string;
  readonly text: string;
  readonly weight: number;
  readonly first: readonly Word[];
  readonly more: readonly (readonly Word[])[];
  /** Words in all. */
  readonly length: number;
  /** It must open a title, or what follows the title's colon. */
  readonly opens: boolean;
}

/** Words that may stand where a cue has `…`. */
const reach = 7;

/** Prepares a cue of a row. */
export function patternOf(row: string, cue: Topic['cues'][number]): Pattern {
  const { text, weight } = typeof cue === 'string' ? { text: cue, weight: 1 } : cue;
  const [first = [], ...more] = text.split('…').map(wordsOf);
  return { row, text, weight, first, more, length: [first, ...more].flat().length, opens: text.startsWith('^') };
}

function wordsOf(phrase: string): Word[] {
  const tokens = tokenise(phrase);
  return tokens.map(({ word, start, end }) => ({
    word,
    openStart: phrase[start - 1] === '*',
    openEnd: phrase[end] === '*',
  }));
}

/** Patterns by how their first word begins, so that a word of a text meets few of them. */
export interface Lookup {
  /** By the whole first word. */
  readonly whole: ReadonlyMap<string, readonly Pattern[]>;
  /** By the first letters of a first word with any ending. */
  readonly open: ReadonlyMap<string, readonly Pattern[]>;
  /** Those whose first word may begin in any way. */
  readonly anywhere: readonly Pattern[];
}

const letters = 3;

/** Sorts patterns by their first words. */
export function lookupOf(patterns: readonly Pattern[]): Lookup {
  const how = Map.groupBy(patterns, ({ first: [word] }) =>
    word?.openStart ? 'anywhere' : word?.openEnd ? 'open' : 'whole',
  );
  return {
    whole: Map.groupBy(how.get('whole') ?? [], ({ first: [word] }) => word?.word ?? ''),
    open: Map.groupBy(how.get('open') ?? [], ({ first: [word] }) => word?.word.slice(0, letters) ?? ''),
    anywhere: how.get('anywhere') ?? [],
  };
}

/** Calls back for each pattern that may begin with a word. */
export function beginningWith(word: string, { whole, open, anywhere }: Lookup, call: (pattern: Pattern) => void): void {
  whole.get(word)?.forEach(call);
  open.get(word.slice(0, letters))?.forEach(call);
  anywhere.forEach(call);
}

/** The places of a pattern's words when it begins at a token; null when it does not stand there. */
export function placesOf(pattern: Pattern, words: Words, at: number): number[] | null {
  const { first, more } = pattern;
  if (!standsAt(first, words.tokens, at) || (pattern.opens && !isOpening(words, at))) return null;
  const places = first.map((_, i) => at + i);
  for (const phrase of more) {
    const next = nextPlace(phrase, words, (places.at(-1) as number) + 1);
    if (next === null) return null;
    places.push(...phrase.map((_, i) => next + i));
  }
  return places;
}

/** Whether a title, or what follows a colon, dash, full stop or question mark in it, begins with this word. */
function isOpening({ isTitle, text, tokens }: Words, at: number): boolean {
  const before = tokens[at - 1];
  if (!isTitle) return false;
  return !before || /[.!?:;–—]/.test(text.slice(before.end, tokens[at]?.start));
}

/** The first place from `from` on, within reach and within the sentence, where a phrase stands. */
function nextPlace(phrase: readonly Word[], { text, tokens }: Words, from: number): number | null {
  for (let at = from; at <= from + reach; at += 1) {
    const [before, token] = [tokens[at - 1], tokens[at]];
    if (!before || !token || /[.!?;]\s/.test(text.slice(before.end, token.start))) return null;
    if (standsAt(phrase, tokens, at)) return at;
  }
  return null;
}

function standsAt(phrase: readonly Word[], tokens: readonly Token[], at: number): boolean {
  for (let i = 0; i < phrase.length; i += 1) {
    const token = tokens[at + i];
    if (token === undefined || (i > 0 && token.broken) || !fits(phrase[i] as Word, token.word)) return false;
  }
  return true;
}

function fits({ word, openStart, openEnd }: Word, given: string): boolean {
  if (openStart && openEnd) return given.includes(word);
  if (openStart) return given.endsWith(word);
  return openEnd ? given.startsWith(word) : given === word;
}
