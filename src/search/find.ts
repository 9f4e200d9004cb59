import { type MonthHead, PREFIX, wordFile, wordSlot } from './format.ts';
import { MOST } from './postings.ts';
import type { Term } from './query.ts';
import type { Shelf } from './shelf.ts';
import { american, root } from './words.ts';

/** How much a term counts in the stories that have it, 0–1, by their places. */
export type Matches = ReadonlyMap<number, number>;

/** Another number or spelling of a word, a relative, and a longer word that begins with it are not quite the word. */
const SAME = 0.95;
const RELATIVE = 0.6;
const LONGER = 0.5;

/** The stories of a month that have a term, a relative of it or, while it is being typed, a word that begins with it. */
export async function findTerm(shelf: Shelf, head: MonthHead, wanted: Term): Promise<Matches> {
  const files = await Promise.all([...filesOf(head, wanted.term)].map((file) => shelf.postings(file)));
  const best = new Map<number, number>();
  for (const [word, { stories, weights }] of files.flatMap((file) => [...file])) {
    const nearness = nearnessOf(wanted, word);
    if (nearness === 0) continue;
    stories.forEach((place, i) => {
      const weight = (nearness * (weights[i] ?? 0)) / MOST;
      if (weight > (best.get(place) ?? 0)) best.set(place, weight);
    });
  }
  return best;
}

/** A term's own file, and that of its plural or singular where the letter more or less makes it another. */
function filesOf(head: MonthHead, term: string): ReadonlySet<string> {
  const near = term.length < PREFIX ? [`${term}s`] : term.length === PREFIX ? [term.replace(/s$/, '')] : [];
  return new Set([term, ...near].map((word) => wordFile(head, wordSlot(head, word))));
}

function nearnessOf(wanted: Term, word: string): number {
  if (word === wanted.term) return 1;
  // A relative begins alike: that is cheaper to see than its root.
  if (word[0] !== wanted.term[0] || word[1] !== wanted.term[1]) return 0;
  if (american(word) === american(wanted.term)) return SAME;
  if (root(word) === wanted.root) return RELATIVE;
  return wanted.begins && word.startsWith(wanted.term) ? LONGER : 0;
}
