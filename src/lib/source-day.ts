import type { Freshness, SourceReport } from '../schemas/edition.ts';
import { retriedWords } from '../schemas/retried.ts';
import { plainDay } from './dates.ts';

/** What a source had for an edition's day, in words that go on from its name. */
const words: Readonly<Record<Freshness, string>> = {
  normal: 'brought a batch of its own',
  repeated: 'had an earlier batch again',
  weekend: 'announces nothing on weekends',
  holiday: 'announces nothing on this holiday',
  quiet: 'had nothing new',
  fault: 'was read too late',
};

/** Whether a reader of an edition should know of a source's day: it is missing, or is not what it should be. */
export function isAmiss({ status, freshness, categories = {} }: SourceReport): boolean {
  // Other feeds announced papers of its categories.
  const isEmptyAlone = freshness === 'quiet' && Object.values(categories).some(({ announced }) => announced > 0);
  return isEmptyAlone || status === 'failed' || status === 'stale' || freshness === 'repeated' || freshness === 'fault';
}

/** A source's day as a sentence without its name: `had an earlier batch again, that of 4 May 2026`. */
export function sourceDay(report: SourceReport, date: string): string {
  const { status, freshness = 'normal', day, announced, retried } = report;
  if (status === 'failed') return `could not be read${because(report)}`;
  if (status === 'stale') return `could not be read anew, its last copy stands in${because(report)}`;
  const again = retried ? `, ${retriedWords(retried)}` : '';
  if (freshness === 'quiet' && announced === 0) return `was empty: no announcement for this day${again}`;
  const which = freshness === 'repeated' && day && day !== date ? `, that of ${plainDay(day)}` : '';
  return `${words[freshness]}${which}${again}`;
}

/** Why, in brackets; what an operator should do about it is for the run's own report. */
function because({ error, fix }: SourceReport): string {
  if (!error) return '';
  // Ledgers from before the two were told apart have the remedy behind the cause.
  return ` (${fix === undefined ? error.split(/[:;]\s/)[0] : error})`;
}
