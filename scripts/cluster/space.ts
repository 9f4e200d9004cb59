import type { Entry } from '../model.ts';
import { background } from './background.ts';
import { settings } from './settings.ts';
import { termCounts } from './terms.ts';
import type { Vector } from './vector.ts';
import { Vocabulary } from './vocabulary.ts';

/** Documents as vectors. */
export interface Space {
  /** Unit vectors of the entries that the space was made for, in their order. */
  readonly vectors: readonly Vector[];
  /** The term behind a number, words folded. */
  readonly term: (index: number) => string;
  /** Rarity of the term behind a number: the logarithm of one over its share of the documents; 0 for one that says nothing. */
  readonly rarity: (index: number) => number;
  /** Whether the term is two words. */
  readonly isPair: (index: number) => boolean;
  /** How many numbers there are. */
  readonly size: number;
}

/**
 * Makes vectors of entries: damped counts, times rarity to the power 0.6, at unit length. Terms that one document alone
 * has are left out, so that a long abstract is not far from everything.
 * @param window documents that count for rarity only
 */
export function makeSpace(entries: readonly Entry[], window: readonly Entry[] = []): Space {
  const vocabulary = new Vocabulary();
  const frequency: number[] = [];
  const count = (entry: Entry) => {
    const counts = termCounts(entry, vocabulary);
    for (const term of counts.keys()) frequency[term] = (frequency[term] ?? 0) + 1;
    return counts;
  };
  const documents = entries.map(count);
  // What the entries do not have needs no number.
  vocabulary.close();
  for (const entry of window) count(entry);
  const rarities = raritiesOf(frequency, vocabulary, entries.length + window.length);
  const damped = rarities.map((rarity) => rarity ** settings.rarityPower);
  const vectors = documents.map((counts) => {
    const heard = [...counts.keys()].filter((term) => damped[term] as number);
    const weigh = (term: number) => (damped[term] as number) * emphasis(counts.get(term) ?? 0, vocabulary.isPair(term));
    const length = Math.sqrt(heard.reduce((sum, term) => sum + weigh(term) ** 2, 0));
    const terms = Int32Array.from(heard.filter((term) => (frequency[term] ?? 0) > 1)).sort();
    return { terms, weights: Float64Array.from(terms, (term) => weigh(term) / length) };
  });
  return {
    vectors,
    term: (index) => vocabulary.text(index),
    rarity: (index) => rarities[index] ?? 0,
    isPair: (index) => vocabulary.isPair(index),
    size: vocabulary.size,
  };
}

/** How much a term's count says. */
function emphasis(times: number, isPair: boolean): number {
  return isPair ? settings.pairWeight * (1 + Math.log(times * settings.pairWeight)) : 1 + Math.log(times);
}

/** Rarity by term, 0 for one that says nothing: too common, or alone. Few documents are filled up from the table. */
function raritiesOf(frequency: readonly number[], vocabulary: Vocabulary, documents: number): Float64Array {
  const borrowed = Math.max(0, settings.enoughDocuments - documents);
  const total = documents + borrowed;
  return Float64Array.from(frequency, (own, term) => {
    const found = own + (borrowed > 0 ? borrowed * (background.get(vocabulary.text(term)) ?? 0) : 0);
    return found < 2 || found > settings.tooCommon * total ? 0 : Math.log((total + 1) / found);
  });
}
