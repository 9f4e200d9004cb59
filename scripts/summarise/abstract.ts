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
      return { at, quote, text, line: headlineOf(text), need: needOf(text), words: contentWords(text) };
    });
}

/** Words of a text that carry meaning, folded. */
export function contentWords(text: string): Set<string> {
  return new Set(
    tokenise(text)
      .map((token) => token.word)
      .filter((word) => word.length > 1 && !stopwords.has(word)),
  );
}
