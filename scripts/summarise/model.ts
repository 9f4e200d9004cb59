import type { Statement } from './abstract.ts';
import { availability } from './cues.ts';
import { featureNames, featuresOf } from './features.ts';
import { hangs, needOf } from './reference.ts';
import weights from './weights.json' with { type: 'json' };

/** What a pointer into the text before costs a sentence, beyond what summaries by hand taught: readers see one line only. */
const LEANING = 1;

/** Words of the longest line that a list can carry. */
const LONGEST = 70;

const table: Readonly<Record<string, number>> = weights;
const vector = featureNames.map((name) => table[name] ?? 0);

/** How well each sentence would do as the paper's one sentence: a linear model of `featureNames`. Only the order means something. */
export function headlineScores(title: string, statements: readonly Statement[]): number[] {
  return featuresOf(title, statements).map((values) => values.reduce((sum, v, i) => sum + v * (vector[i] ?? 0), 0));
}

/** The sentence that says best what is new, of those that can stand alone if there are any; null without sentences. */
export function bestHeadline(title: string, statements: readonly Statement[]): Statement | null {
  const scores = headlineScores(title, statements).map((score, i) => score - LEANING * leans(statements[i]));
  const ranked = [...statements].sort((a, b) => (scores[b.at] ?? 0) - (scores[a.at] ?? 0) || a.at - b.at);
  return ranked.find(standsAlone) ?? ranked[0] ?? null;
}

function leans(statement: Statement | undefined): number {
  return statement && needOf(statement.line) === 'previous' ? 1 : 0;
}

function standsAlone({ text, line }: Statement): boolean {
  return isLine(line) && !text.endsWith('?') && !availability.test(text) && !hangs(line);
}

/** Whether a text is short enough for a list; some abstracts have no full stop at all. */
export function isLine(text: string): boolean {
  return text.split(' ').length <= LONGEST;
}
