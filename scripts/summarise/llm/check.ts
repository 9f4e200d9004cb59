import { stripControls } from '../../../src/story/sanitise.ts';
import { cleanText, tokenizeTex } from '../../../src/story/tex.ts';
import type { Entry, Sentence, Summary } from '../../model.ts';
import { sourceId } from '../../text/ids.ts';
import { extractive } from '../summarise.ts';
import type { Answer } from './answer.ts';
import { ModelFault } from './fault.ts';
import { differInLanguage } from './language.ts';
import { strayNumber } from './numbers.ts';
import { isGrounded, praises, withoutPlanted } from './planted.ts';
import { labelOf, shownEntries } from './prompt.ts';
import { hasFormula, locate } from './quote.ts';

/** Why a sentence is not carried by its sources; null where it is. */
export type SupportFault = (sentence: Sentence, entries: readonly Entry[]) => string | null;

/** What a summary says, without what made it. */
export type Words = Omit<Summary, 'by'>;

/** What would be markup or lead away from the page. */
const MARKUP = /<[/!?]?[a-z][\w-]*(?:[\s/][^<>]*)?>|!?\[[^\]]*\]\([^)]*\)|&(?:#\w{1,7}|[a-z]{2,31});/iu;
const ADDRESS = /\b(?:https?|ftp|file):\/\/|\b(?:javascript|vbscript|data|mailto):\S|\bwww\.\w/iu;

/** The sentence's quotation stands in its source, and so does each of its numbers. */
export const quoteAndNumbers: SupportFault = ({ text, source, quote }, entries) => {
  const entry = entries.find((candidate) => sourceId(candidate) === source);
  if (!entry) return 'the story does not have its source';
  const words = wordsOf(entry);
  if (locate(quote, words) === null && locate(quote, cleanText(words)) === null)
    return 'its source does not have the words that it quotes';
  const stray = strayNumber(text, words);
  return stray === null ? null : `its source does not have the number ${stray}`;
};

/**
 * What an answer says, as data: text cleaned as a feed's is, labels as source ids, quotations as they stand in the source.
 * @throws ModelFault for the first thing that is not carried by the sources, in another language, or more than plain text
 */
export function wordsFrom(answer: Answer, entries: readonly Entry[], supportFault: SupportFault): Words {
  const shown = shownEntries(entries);
  const labels = new Map(shown.map((entry, i) => [labelOf(i), entry]));
  const all = shown.map(wordsOf).join('\n\n');
  const sentence = ({ text, source, quote }: Answer['sentences'][number]): Sentence => {
    const entry = labels.get(source.trim());
    if (!entry) throw new ModelFault('named a source that it was not given');
    const made = { text: plain(text), source: sourceId(entry), quote: exactly(quote, entry) };
    requirePlain(made.text);
    requireCarried(made.text, wordsOf(entry), made.quote);
    const fault = supportFault(made, entries);
    if (fault !== null) throw new ModelFault(`wrote a sentence without support: ${fault}`);
    return made;
  };
  const line = (text: string): string => {
    const made = plain(text);
    requirePlain(made);
    requireCarried(made, all, '');
    const stray = strayNumber(made, all);
    if (stray !== null) throw new ModelFault(`gave a number that no source has: ${stray}`);
    return made;
  };
  const [deciding] = shown;
  return {
    ...(answer.title === null ? titleOf(deciding) : { title: line(answer.title) }),
    tldr: line(answer.tldr),
    sentences: answer.sentences.map(sentence),
    impact: answer.impact === null ? null : line(answer.impact),
    whyItMatters: answer.whyItMatters.map(sentence),
    limits: answer.limits.map(sentence),
    ...(answer.theory.length > 0 ? { theory: answer.theory.map((one) => ({ part: one.part, ...sentence(one) })) } : {}),
  };
}

/** The source's own title, in the receipt as well. */
function titleOf(entry: Entry | undefined): Pick<Words, 'title' | 'titleBy'> {
  return { title: cleanText(entry?.title ?? ''), titleBy: extractive.by };
}

function wordsOf({ title, summary }: Entry): string {
  return `${title}.\n\n${summary}`;
}

function plain(text: string): string {
  return cleanText(stripControls(text));
}

/** The source's own words that a quotation stands for: as they are announced, else with TeX's text macros read. */
function exactly(quote: string, entry: Entry): string {
  const words = wordsOf(entry);
  const found = locate(quote, words) ?? locate(quote, cleanText(words));
  if (found === null) throw new ModelFault('quoted words that its source does not have');
  if (locate(quote, withoutPlanted(words)) === null && locate(quote, withoutPlanted(cleanText(words))) === null) {
    throw new ModelFault('quoted a passage that speaks to a language model');
  }
  return found;
}

function requirePlain(text: string): void {
  const prose = tokenizeTex(text)
    .map((token) => (token.type === 'math' ? ' ' : token.value))
    .join('');
  if (MARKUP.test(prose)) throw new ModelFault('wrote markup');
  if (ADDRESS.test(text)) throw new ModelFault('wrote an address');
}

/** What holds for every line, whether it quotes or not. */
function requireCarried(text: string, source: string, quote: string): void {
  if (differInLanguage(text, source)) throw new ModelFault('answered in another language than its source');
  const formulas = tokenizeTex(text).flatMap((token) => (token.type === 'math' ? [token.value] : []));
  if (!formulas.every((formula) => hasFormula(formula, source))) {
    throw new ModelFault('wrote a formula that its source does not have');
  }
  if (praises(text, quote)) throw new ModelFault('praised what it sums up');
  if (!isGrounded(text, withoutPlanted(source))) throw new ModelFault('said what its source does not say');
}
