import { cleanText } from '../../src/story/tex.ts';
import type { Entry, Sentence, Summary } from '../model.ts';
import { sourceId } from '../text/ids.ts';
import { type Statement, statementsOf } from './abstract.ts';
import { blockOf, outlineOf } from './block.ts';
import { bestHeadline, isLine } from './model.ts';
import { impactOf, limitsOf, stakesOf } from './roles.ts';

/** Sentences of each source of a story, by the number of its sources; the last one for any more. */
const SHARES = [null, 3, 2] as const;

/** One source as the summary sees it. */
interface Reading {
  readonly entry: Entry;
  readonly statements: readonly Statement[];
  /** The sentence that says what is new. */
  readonly best: Statement | null;
  readonly impact: Statement | null;
  readonly limits: readonly Statement[];
  readonly stakes: Statement | null;
}

/**
 * A summary made of the sources' own sentences, chosen by position, cues and recurring words (after Edmundson 1969), the
 * tl;dr by a linear model trained on summaries by hand. Pure: the same story gives the same summary.
 */
export function summariseExtractive(cluster: { id: string; entries: readonly Entry[] }): Summary {
  const readings = cluster.entries.map(read);
  const [deciding] = readings;
  if (!deciding) throw new Error(`summarise: ${cluster.id}: a story without entries: give at least one`);
  const title = cleanText(deciding.entry.title);
  const limits = readings.flatMap((r) => r.limits.map((s) => sentenceOf(r, s)));
  return {
    by: 'extractive/1',
    title,
    tldr: deciding.best && isLine(deciding.best.line) ? deciding.best.line : title,
    sentences: sentencesOf(readings),
    impact: readings.find((r) => r.impact)?.impact?.text ?? null,
    whyItMatters: deciding.stakes ? [sentenceOf(deciding, deciding.stakes)] : [],
    limits,
  };
}

function read(entry: Entry): Reading {
  const statements = statementsOf(entry.summary);
  const best = bestHeadline(cleanText(entry.title), statements);
  const after = best ? statements.filter((s) => s.at > best.at) : [];
  const before = best ? statements.filter((s) => s.at < best.at) : [];
  const limits = limitsOf(after);
  const impact = impactOf(after.filter((s) => !limits.some((l) => l.at === s.at)));
  return { entry, statements, best, impact, limits, stakes: stakesOf(before) };
}

function sentencesOf(readings: readonly Reading[]): Sentence[] {
  const said: Statement[] = [];
  const sentences: Sentence[] = [];
  const share = SHARES[Math.min(readings.length, SHARES.length) - 1] ?? null;
  for (const reading of readings) {
    const elsewhere = [reading.impact, reading.stakes, ...reading.limits];
    const { best, statements } = reading;
    if (!best) continue;
    const block =
      share === null
        ? outlineOf(statements, best, { without: elsewhere, said })
        : blockOf(statements, best, { without: elsewhere, said, count: share });
    said.push(...block);
    sentences.push(...block.map((statement) => sentenceOf(reading, statement)));
  }
  return sentences;
}

function sentenceOf({ entry }: Reading, { text, quote }: Statement): Sentence {
  return { text, source: sourceId(entry), quote };
}
