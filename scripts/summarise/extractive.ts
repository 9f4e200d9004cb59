import { cleanText } from '../../src/story/tex.ts';
import type { Entry, Sentence, Summary } from '../model.ts';
import { sourceId } from '../text/ids.ts';
import { splitSentences } from '../text/sentences.ts';
import { chooseSentences } from './choose.ts';
import { consequence, contribution, limit } from './cues.ts';
import { shorten, withoutLead } from './shorten.ts';
import { hangs, tldrIndex } from './tldr.ts';

/** Name and version of the method, for receipts. */
export const EXTRACTIVE = 'extractive/1';

/** Sentences of a summary: of a story with one source, and of each source of a story with several. */
const ALONE = 5;
const EACH = 3;
const ALL = 6;

/** Sentences that an abstract must have before one of them is set apart as its impact. */
const ENOUGH = 5;

/**
 * A summary in the sources' own sentences, without a model.
 * @returns title and tl;dr of the deciding source, three to six sentences in the order of the abstracts, source by
 * source; impact and limits only where a sentence says so
 */
export function summariseExtractive(cluster: { readonly id: string; readonly entries: readonly Entry[] }): Summary {
  const decider = cluster.entries[0] as Entry;
  const all = cluster.entries.map(candidates);
  const own = all[0] ?? [];
  const impact = impactOf(own);
  const each = cluster.entries.length === 1 ? ALONE : Math.max(1, Math.min(EACH, Math.floor(ALL / all.length)));
  const open = all.map((list) => list.filter((c) => c !== impact));
  const texts = open.map((list, i) => ({ title: cluster.entries[i]?.title ?? '', sentences: list.map((c) => c.text) }));
  const chosen = chooseSentences(texts, each).flatMap((indexes, i) =>
    indexes.flatMap((index) => open[i]?.[index] ?? []),
  );
  const rest = open.flat().filter((c) => !chosen.includes(c) && !hangs(c.text));
  return {
    by: EXTRACTIVE,
    title: cleanText(decider.title).replace(/\s+/g, ' ').trim(),
    tldr: tldrOf(decider, own),
    sentences: chosen,
    impact: impact ? shorten(impact.text) : null,
    whyItMatters: [],
    limits: rest.filter((c) => limit.test(c.text)).slice(0, 2),
  };
}

/** The last sentence that says what could come of the work, in an abstract that has enough others. */
function impactOf(own: readonly Sentence[]): Sentence | null {
  if (own.length < ENOUGH) return null;
  return own.slice(2).findLast((c) => consequence.test(c.text) && !hangs(c.text) && !contribution.test(c.text)) ?? null;
}

/** One sentence of the deciding source; its title where it came without an abstract. */
function tldrOf(entry: Entry, own: readonly Sentence[]): string {
  const index = tldrIndex(
    entry.title,
    own.map((c) => c.text),
  );
  const best = own[index];
  return best ? shorten(best.text) : cleanText(entry.title);
}

/** The sentences of an abstract that can be printed: those that only point to a page are none. */
function candidates(entry: Entry): Sentence[] {
  return splitSentences(entry.summary)
    .map((quote) => ({ text: withoutLead(cleanText(quote).trim()), quote, source: sourceId(entry) }))
    .filter(({ text }) => /\p{L}/u.test(text) && !/https?:\/\//.test(text));
}
