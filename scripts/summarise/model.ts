import type { Statement } from './abstract.ts';
import { announces, availability, own, proposes } from './cues.ts';
import { featureNames, featuresOf } from './features.ts';
import { hangs } from './reference.ts';
import weights from './weights.json' with { type: 'json' };
import { dot, vocabularyOf, wordChances } from './words.ts';

/** Words from which on a line tires its reader, and what ten more of them cost. */
const TIRES = 35;
const TIRING = 0.5;

/** The authors' things: what stands before the first sentence about them is background. */
const theirs = /\bour\b|\bthe (?:paper|proposed)\b/i;

/** How a sentence begins that adds to results told before it. */
const adds =
  /^(?:further|additional|more detailed) (?:ablation|analys|evaluation|experiment|investigation|result|stud)/i;

/** Words of the longest line that a list can carry. */
const LONGEST = 70;

const table: Readonly<Record<string, number>> = weights.sentences;
const vector = featureNames.map((name) => table[name] ?? 0);

/**
 * How well each sentence would do as the paper's one sentence: a linear model of `featureNames`, some of which count the words
 * that a summary by hand would have. Only the order means something.
 */
export function headlineScores(title: string, statements: readonly Statement[]): number[] {
  const chances = wordChances(vocabularyOf(title, statements), weights.words);
  return featuresOf(title, statements, chances).map((values) => dot(values, vector));
}

/** The sentence that says best what is new, of those that can stand alone and are no background, if there are any; null without sentences. */
export function bestHeadline(title: string, statements: readonly Statement[]): Statement | null {
  const scores = headlineScores(title, statements);
  const worth = statements.map(({ line }, i) => (scores[i] ?? 0) - (TIRING * Math.max(0, lengthOf(line) - TIRES)) / 10);
  const ranked = [...statements].sort((a, b) => (worth[b.at] ?? 0) - (worth[a.at] ?? 0) || a.at - b.at);
  const start = statements.findIndex(({ text }) => own.test(text) || theirs.test(text) || proposes.test(text));
  return ranked.find((s) => standsAlone(s) && s.at >= start) ?? ranked.find(standsAlone) ?? ranked[0] ?? null;
}

function standsAlone({ text, line }: Statement): boolean {
  return (
    isLine(line) &&
    !text.endsWith('?') &&
    !availability.test(text) &&
    !announces.test(text) &&
    !adds.test(line) &&
    !hangs(line)
  );
}

/** Whether a text is short enough for a list; some abstracts have no full stop at all. */
export function isLine(text: string): boolean {
  return lengthOf(text) <= LONGEST;
}

function lengthOf(text: string): number {
  return text.split(' ').length;
}
