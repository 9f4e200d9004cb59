import type { Entry } from '../model.ts';
import { type Token, tokenise } from '../text/tokens.ts';
import { settings } from './settings.ts';
import { stopwords } from './stopwords.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Neighbouring words without a stop word or punctuation between them. */
export type Run = readonly Token[];

// What follows these in a title says how, not what about.
const means = new Set(['by', 'from', 'through', 'using', 'via', 'with']);

/** Whether a word can carry a subject. */
function speaks(token: Token): boolean {
  return token.word.length > 1 && !stopwords.has(token.word) && !/^\d+$/.test(token.word);
}

/** Splits a text into runs of words that carry a subject. `before` is the stop word in front, if any. */
export function runs(text: string): { readonly run: Run; readonly before: string | null }[] {
  const found: { run: Token[]; before: string | null }[] = [];
  let open = false;
  let before: string | null = null;
  for (const token of tokenise(text)) {
    if (token.broken) [open, before] = [false, null];
    if (!speaks(token)) [open, before] = [false, token.word];
    else if (open) found.at(-1)?.run.push(token);
    else [open] = [found.push({ run: [token], before }) > 0];
  }
  return found;
}

/** Counts of an entry's terms by their numbers, of those that the vocabulary gives one: words and pairs of neighbours of title (counted thrice) and abstract. */
export function termCounts(entry: Pick<Entry, 'title' | 'summary'>, vocabulary: Vocabulary): Map<number, number> {
  const counts = new Map<number, number>();
  const add = (term: number, count: number) => {
    if (term >= 0) counts.set(term, (counts.get(term) ?? 0) + count);
  };
  for (const [text, count] of [
    [entry.title, settings.titleCount],
    [entry.summary, 1],
  ] as const) {
    for (const { run } of runs(text)) {
      let previous = -1;
      for (const { word } of run) {
        const term = vocabulary.word(word);
        add(term, count);
        if (previous >= 0 && term >= 0) add(vocabulary.pair(previous, term), count);
        previous = term;
      }
    }
  }
  return counts;
}

/** The three words that close each noun phrase of a title, folded: what the work is about, `contrastive representation learning`. */
export function subjects(title: string): string[] {
  return runs(title)
    .filter(({ run, before }) => run.length >= 3 && !(before !== null && means.has(before)))
    .map(({ run }) =>
      run
        .slice(-3)
        .map((token) => token.word)
        .join(' '),
    );
}
