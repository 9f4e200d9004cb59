import type { Support } from '../schemas/story.ts';
import { endOfSpan } from './typeset.ts';

/** The sentences of a rendered section whose support is known, each with a link to the words that carry it. */
export interface SupportedSentences {
  /** The section with those links. */
  readonly html: string;
  /** Number on the page of the first of them. */
  readonly first: number;
  /** For each supported sentence, in the order of the text, the words that carry it. */
  readonly sentences: readonly (readonly Support[])[];
  /** Sentences beside them that nothing carries: a person wrote or changed them. */
  readonly byHand: number;
}

const OPEN = '<span class="sentence" data-sentence="';
const CLOSE = '</span>';
const byHand = /<span class="by-hand">/g;

/** Address on the page of the words that carry its nth supported sentence. */
export const wordsId = (number: number): string => `source-words-${number}`;

/**
 * Counts what stands on the page and not what the file promises: a sentence that a person changed is by hand.
 * @param html a section whose sentences are marked (`renderBody` with `support`)
 * @param before supported sentences that the page has before it
 */
export function supportedSentences(html: string, support: readonly Support[], before = 0): SupportedSentences {
  const sentences: Support[][] = [];
  let out = '';
  let done = 0;
  for (let start = html.indexOf(OPEN); start >= 0; start = html.indexOf(OPEN, done)) {
    const from = start + OPEN.length;
    const hash = html.slice(from, html.indexOf('"', from));
    const words = support.filter(({ sentence }) => sentence === hash);
    const end = endOfSpan(html, start);
    if (words.length > 0) sentences.push(words);
    out += html.slice(done, end - CLOSE.length) + (words.length > 0 ? noteLink(before + sentences.length) : '') + CLOSE;
    done = end;
  }
  return { html: out + html.slice(done), first: before + 1, sentences, byHand: html.match(byHand)?.length ?? 0 };
}

/** A number behind the sentence: readers of a screen hear the words themselves, in the link's description. */
function noteLink(number: number): string {
  const id = wordsId(number);
  return `<a class="source-mark" href="#${id}" aria-label="Source’s words ${number}" aria-describedby="${id}">${number}</a>`;
}
