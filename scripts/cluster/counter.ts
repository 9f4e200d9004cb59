import type { Entry } from '../model.ts';
import { settings } from './settings.ts';
import { type Runs, runsOf } from './terms.ts';
import type { Vocabulary } from './vocabulary.ts';

/** An entry's terms by their numbers, in the order they come, and how often each is there. */
export interface Counts {
  readonly terms: readonly number[];
  readonly times: readonly number[];
}

/** Counts the terms of one entry after the other. */
export class TermCounter {
  readonly #vocabulary: Vocabulary;
  /** By term, one more than its place among those of the entry at hand; 0 for those that it does not have. */
  readonly #places: number[] = [];

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
  }

  /** Counts of the terms that the vocabulary gives a number: words and pairs of neighbours of title (counted thrice) and abstract. */
  count(entry: Pick<Entry, 'title' | 'summary'>): Counts {
    const counts = { terms: [], times: [] };
    const { title, summary } = runsOf(entry);
    this.#countRuns(title, settings.titleCount, counts);
    this.#countRuns(summary, 1, counts);
    for (const term of counts.terms) this.#places[term] = 0;
    return counts;
  }

  #countRuns(runs: Runs, by: number, counts: { terms: number[]; times: number[] }): void {
    for (const { run } of runs) {
      let previous = -1;
      for (const { word } of run) {
        const term = this.#vocabulary.word(word);
        if (term >= 0) this.#add(term, by, counts);
        if (previous >= 0 && term >= 0) {
          const pair = this.#vocabulary.pair(previous, term);
          if (pair >= 0) this.#add(pair, by, counts);
        }
        previous = term;
      }
    }
  }

  #add(term: number, by: number, { terms, times }: { terms: number[]; times: number[] }): void {
    const place = this.#places[term] ?? 0;
    if (place > 0) times[place - 1] = (times[place - 1] as number) + by;
    else {
      this.#places[term] = terms.push(term);
      times.push(by);
    }
  }
}
