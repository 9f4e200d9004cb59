import type { Entry } from '../model.ts';
import { background } from './background.ts';
import { settings } from './settings.ts';
import { subjectMark, termCounts } from './terms.ts';
import { unitVector, type Vector } from './vector.ts';

/** Words of a set of documents, numbered, and how rare each is. */
export interface Space {
  /** Unit vectors of the entries that the space was made for, in their order. */
  readonly vectors: readonly Vector[];
  /** The term behind a number. */
  readonly term: (index: number) => string;
}

/**
 * Makes vectors of entries: damped counts, times rarity to the power 0.6, at unit length. Terms that one document alone
 * has are left out, so that a long abstract is not far from everything.
 * @param window documents that count for rarity only
 */
export function makeSpace(entries: readonly Entry[], window: readonly Entry[] = []): Space {
  const documents = entries.map(termCounts);
  const frequency = new Map<string, number>();
  const count = (terms: Iterable<string>) => {
    for (const term of terms) frequency.set(term, (frequency.get(term) ?? 0) + 1);
  };
  for (const counts of documents) count(counts.keys());
  for (const entry of window) count(termCounts(entry).keys());
  const rarity = rarityOf(frequency, entries.length + window.length);

  const numbers = new Map<string, number>();
  const vectors = documents.map((counts) => {
    const weights = new Map<number, number>();
    let squares = 0;
    for (const [term, times] of counts) {
      const weight = rarity(term) * emphasis(term, times);
      squares += weight * weight;
      if (weight === 0 || (frequency.get(term) ?? 0) < 2) continue;
      let number = numbers.get(term);
      if (number === undefined) {
        number = numbers.size;
        numbers.set(term, number);
      }
      weights.set(number, weight);
    }
    return unitVector(weights, Math.sqrt(squares));
  });
  const terms = [...numbers.keys()];
  return { vectors, term: (index) => terms[index] ?? '' };
}

/** How much a term's count says. */
function emphasis(term: string, times: number): number {
  if (term.startsWith(subjectMark)) return times;
  return term.includes(' ') ? settings.pairWeight * (1 + Math.log(times * settings.pairWeight)) : 1 + Math.log(times);
}

/** Rarity of a term, 0 for one that says nothing: too common, or alone. Few documents are filled up from the table. */
function rarityOf(frequency: ReadonlyMap<string, number>, documents: number): (term: string) => number {
  const borrowed = Math.max(0, settings.enoughDocuments - documents);
  const total = documents + borrowed;
  const cache = new Map<string, number>();
  const compute = (term: string) => {
    const plain = term.startsWith(subjectMark) ? term.slice(1) : term;
    const found = (frequency.get(term) ?? 0) + borrowed * (background.get(plain) ?? 0);
    if (found < 2 || found > settings.tooCommon * total) return 0;
    return Math.log((total + 1) / found) ** settings.rarityPower;
  };
  return (term) => {
    let value = cache.get(term);
    if (value === undefined) {
      value = compute(term);
      cache.set(term, value);
    }
    return value;
  };
}
