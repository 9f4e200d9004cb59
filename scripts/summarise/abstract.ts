import { cleanText } from '../../src/story/tex.ts';
import { splitSentences } from '../text/sentences.ts';
import { tokenise } from '../text/tokens.ts';
import { headlineOf } from './headline.ts';
import { type Need, needOf } from './reference.ts';
import { stopwords } from './stopwords.ts';

/** One sentence of an abstract, as the author wrote it and as it is read. */
export interface Statement {
  /** Place in the abstract, from 0. */
  readonly at: number;
  /** The words as they stand in the source. */
  readonly quote: string;
  /** The same, cleaned. */
  readonly text: string;
  /** What of it would stand alone in a list. */
  readonly line: string;
  /** The words of that line, folded. */
  readonly lineWords: readonly string[];
  /** What it needs before it. */
  readonly need: Need;
  /** Its content words, folded. */
  readonly words: ReadonlySet<string>;
}

const headings =
  'abstract|aims?|background|conclusions?|context|contributions?|data|design|discussion|findings|goals?|introduction|method(?:s|ology)?|motivation|objectives?|problem|purpose|results?|setting|significance|approach|materials and methods|background and (?:aims?|objectives?)|(?:results?|discussion) and conclusions?';

/** What stands before a sentence and is none of its words: the heading of a structured abstract, the number of an item. */
const heading = new RegExp(
  String.raw`^(?:(?:${headings})(?:\s*[:.–—-]\s+(?=[\p{Lu}$])|[:.]?$)|(?:\(?(?:[ivx]{1,4}|[a-h]|\d{1,2})\)|\d{1,2}\.)\s+(?=\p{Lu}))`,
  'iu',
);

/** An abstract taken apart into its sentences, without the headings of a structured one. */
export function statementsOf(summary: string): Statement[] {
  return splitSentences(summary)
    .map((sentence) => sentence.replace(heading, ''))
    .filter(Boolean)
    .map((quote, at) => {
      const text = cleanText(quote);
      const line = headlineOf(text);
      const words = wordsOf(text);
      const lineWords = line === text ? words : wordsOf(line);
      return { at, quote, text, line, lineWords, need: needOf(text), words: contentOf(words) };
    });
}

/** Words of a text, folded. */
export function wordsOf(text: string): string[] {
  return tokenise(text).map((token) => token.word);
}

/** Those words that carry meaning. */
export function contentOf(words: readonly string[]): Set<string> {
  return new Set(words.filter((word) => word.length > 1 && !stopwords.has(word)));
}
