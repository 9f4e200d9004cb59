import type { Entry, Outcome, Warning } from '../model.ts';
import { mergeWork } from './merge.ts';
import { toWorks, type Work } from './works.ts';

/** The works among entries, with where each entry went. */
export interface Deduped extends Outcome<Entry[]> {
  /** Id of the entry that each input id ended in. */
  readonly aliases: ReadonlyMap<string, string>;
}

/**
 * One entry for each work, in the order of first appearance. A paper cross-listed in ten categories is one entry, and
 * so are its versions: the newest counts. An id that carries two quite different titles is reported.
 */
export function dedupe(entries: readonly Entry[]): Deduped {
  const works = toWorks(entries);
  const value = works.map(mergeWork);
  const aliases = new Map<string, string>();
  for (const [index, work] of works.entries()) {
    for (const entry of work.entries) aliases.set(entry.id, value[index]?.id ?? entry.id);
  }
  const warnings = works.flatMap((work, index) => reused(work, value[index]?.title ?? ''));
  return { value, warnings, aliases };
}

/** The same id with a title that shares no word with the one kept. */
function reused(work: Work, kept: string): Warning[] {
  const words = wordsOf(kept);
  const others = work.entries.filter((entry) => entry.id === (work.paper ?? entry.id));
  const strange = others.find((entry) => entry.title !== kept && ![...wordsOf(entry.title)].some((w) => words.has(w)));
  if (!strange) return [];
  const message = `is announced with two titles: "${kept}" was kept, "${strange.title}" was not`;
  return [{ stage: 'dedupe', source: strange.feed, id: strange.id, message }];
}

/** Words of four letters or more: shorter ones are in every title. */
function wordsOf(title: string): Set<string> {
  return new Set(title.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? []);
}
