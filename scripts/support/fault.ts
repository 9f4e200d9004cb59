import type { Entry, Sentence } from '../model.ts';
import { sourceId } from '../text/ids.ts';
import { asAbbreviated } from './abbreviations.ts';
import type { Claim, Rule } from './claim.ts';
import { joined, type Reading, readText, share } from './reading.ts';
import { direction } from './rules/direction.ts';
import { formula } from './rules/formula.ts';
import { invented } from './rules/invented.ts';
import { name } from './rules/name.ts';
import { negation } from './rules/negation.ts';
import { number } from './rules/number.ts';
import { place } from './rules/place.ts';
import { quotation } from './rules/quotation.ts';
import { allSources, running, type SourceText, sourceText } from './source.ts';

/** In the order in which a reader would want to be told. */
const rules: readonly Rule[] = [quotation, formula, number, name, negation, direction, place, invented];

/** Sentences of the source that stand in for the quote of one that names none. */
const STAND_INS = 2;

/**
 * What is wrong with a sentence against the words that are to carry it; null where they do. By rules, whoever wrote it:
 * its quote stands in the source, and its quotations, numbers, units, formulas, names, denials, directions and the words
 * that mean something are in the quote, or in one sentence of the source that speaks of the same.
 * @returns one short reason that names what is missing
 */
export function supportFault({ text, source, quote }: Sentence, entries: readonly Entry[]): string | null {
  const entry = entries.find((one) => sourceId(one) === sourceId({ id: source }));
  if (!entry) return `${source} is no source of the story`;
  const whole = sourceText(entry);
  const words = readText(quote);
  if (words.tokens.length === 0) return 'it has no quote';
  if (!stands(quote, words, whole)) return 'its quote is not in the source';
  return faultOf({ text, said: readText(text), quote: words, quoted: true, source: whole });
}

/** The same of a line that names no quote (a tl;dr, a headline): the sentences nearest to it stand in. */
export function lineFault(text: string, entries: readonly Entry[]): string | null {
  const source = allSources(entries.map(sourceText));
  const said = readText(text);
  return faultOf({ text, said, quote: nearest(said.content, source), quoted: false, source });
}

/** A piece of TeX may read otherwise alone than in its place: the same characters are enough. */
function stands(quote: string, words: Reading, { raw, running: all }: SourceText): boolean {
  return all.includes(running(words)) || raw.includes(quote.replace(/\s+/g, ' ').trim());
}

function faultOf(stated: Claim): string | null {
  const claim = { ...stated, said: asAbbreviated(stated) };
  for (const rule of rules) {
    const fault = rule(claim);
    if (fault !== null) return fault;
  }
  return null;
}

function nearest(words: ReadonlySet<string>, { sentences }: SourceText): Reading {
  const ranked = sentences
    .map((sentence) => ({ sentence, share: share(words, sentence) }))
    .sort((a, b) => b.share - a.share);
  return joined(ranked.slice(0, STAND_INS).map(({ sentence }) => sentence));
}
