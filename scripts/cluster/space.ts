import type { Entry } from '../model.ts';
import { background } from './background.ts';
import { type Counts, TermCounter } from './counter.ts';
import { settings } from './settings.ts';
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
  const counter = new TermCounter(vocabulary);
  const count = (entry: Entry) => {
    const counts = counter.count(entry);
    for (const term of counts.terms) frequency[term] = (frequency[term] ?? 0) + 1;
    return counts;
  };
  const documents = entries.map(count);
  // What the entries do not have needs no number.
  vocabulary.close();
  for (const entry of window) count(entry);
  const rarities = raritiesOf(frequency, vocabulary, entries.length + window.length);
  const damped = rarities.map((rarity) => rarity ** settings.rarityPower);
  const weigh = (term: number, times: number) => (damped[term] as number) * emphasis(times, vocabulary.isPair(term));
  const makeVector = vectorMaker(vocabulary.size, weigh, (term) => (frequency[term] as number) > 1);
  const vectors = documents.map(makeVector);
  return {
    vectors,
    term: (index) => vocabulary.text(index),
    rarity: (index) => rarities[index] ?? 0,
    isPair: (index) => vocabulary.isPair(index),
    size: vocabulary.size,
  };
}

/** Makes the unit vectors of documents one after the other: of all terms that weigh something the length, of those that are shared the weights. */
function vectorMaker(
  size: number,
  weigh: (term: number, times: number) => number,
  isShared: (term: number) => boolean,
): (counts: Counts) => Vector {
  // Of the terms of the document at hand.
  const weightOf = new Float64Array(size);
  return ({ terms, times }) => {
    let squares = 0;
    const shared: number[] = [];
    terms.forEach((term, i) => {
      const weight = weigh(term, times[i] as number);
      if (weight === 0) return;
      weightOf[term] = weight;
      squares += weight ** 2;
      if (isShared(term)) shared.push(term);
    });
    const length = Math.sqrt(squares);
    const sorted = Int32Array.from(shared).sort();
    const weights = new Float64Array(sorted.length);
    for (let i = 0; i < sorted.length; i += 1) weights[i] = (weightOf[sorted[i] as number] as number) / length;
    return { terms: sorted, weights };
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
  const shares = borrowed > 0 ? sharesOf(vocabulary) : null;
  return Float64Array.from(frequency, (own, term) => {
    const found = own + (shares ? borrowed * (shares[term] as number) : 0);
    return found < 2 || found > settings.tooCommon * total ? 0 : Math.log((total + 1) / found);
  });
}

/** Share of documents that the table gives to each term. */
function sharesOf(vocabulary: Vocabulary): Float64Array {
  const shares = new Float64Array(vocabulary.size);
  for (const [text, share] of background) {
    const term = vocabulary.find(text);
    if (term >= 0) shares[term] = share;
  }
  return shares;
}
