import type { AnnounceType } from '../../src/schemas/story.ts';
import type { Classified, Entry } from '../model.ts';
import { tokensOf } from '../text/entry-tokens.ts';

/** What a first announcement is worth beside being unlike the archive. */
const share = { announced: 0.4, unlike: 0.6 };

/** How new an announcement is, 0–1. Feeds that do not say count as new. */
const newness: Readonly<Record<AnnounceType, number>> = { new: 1, cross: 0.8, replace: 0.2, 'replace-cross': 0.2 };

/** A title that has so much of an older one's weight tells the same story. */
const same = 0.7;

/** Measures how far stories are from an archive, 0–1. */
export type Novelty = (story: Pick<Classified, 'entries'>) => number;

/**
 * Prepares the measure: rare words of titles that an archived title already has speak against a story, and an archived
 * work itself is no news at all.
 */
export function makeNovelty(archive: readonly Entry[]): Novelty {
  const titles = archive.map((entry) => wordsOf(entry));
  const holders = new Map<string, number[]>();
  titles.forEach((words, i) => {
    for (const word of words) {
      const known = holders.get(word);
      if (known) known.push(i);
      else holders.set(word, [i]);
    }
  });
  const ids = new Set(archive.map((entry) => entry.id));
  const rarity = (word: string) => Math.log((archive.length + 1) / ((holders.get(word)?.length ?? 0) + 0.5));
  // What each title shares with the one in question; made once, for there are many of both.
  const shared = new Float64Array(archive.length);
  const likeness = (entry: Entry): number => {
    if (ids.has(entry.id)) return 1;
    shared.fill(0);
    let [whole, most] = [0, 0];
    for (const word of wordsOf(entry)) {
      const weight = Math.max(0, rarity(word));
      whole += weight;
      for (const i of holders.get(word) ?? []) {
        const sum = (shared[i] as number) + weight;
        shared[i] = sum;
        if (sum > most) most = sum;
      }
    }
    return whole > 0 ? Math.min(1, most / whole / same) : 0;
  };
  return ({ entries }) => {
    const announced = Math.max(0, ...entries.map((e) => (e.announce === null ? 1 : newness[e.announce])));
    const unlike = 1 - Math.min(1, ...entries.map(likeness));
    return share.announced * announced + share.unlike * unlike;
  };
}

function wordsOf(entry: Entry): Set<string> {
  return new Set(tokensOf(entry).title.flatMap(({ word }) => (word.length > 2 ? [word] : [])));
}
