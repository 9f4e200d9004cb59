import type { Entry } from '../model.ts';
import { type Token, tokenise } from '../text/tokens.ts';
import { settings } from './settings.ts';
import { stopwords } from './stopwords.ts';

/** Neighbouring words without a stop word or punctuation between them. */
export type Run = readonly Token[];

/** Mark of a term that is the subject of a title: `~representation learning`. */
export const subjectMark = '~';

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

/**
 * The terms of an entry with their counts: words and pairs of neighbours of title (counted thrice) and abstract, and
 * the words that close the title's noun phrases, which name the subject.
 */
export function termCounts(entry: Pick<Entry, 'title' | 'summary'>): Map<string, number> {
  const counts = new Map<string, number>();
  const add = (term: string, count: number) => counts.set(term, (counts.get(term) ?? 0) + count);
  const title = runs(entry.title);
  for (const [found, count] of [
    [title, settings.titleCount],
    [runs(entry.summary), 1],
  ] as const) {
    for (const { run } of found) {
      run.forEach((token, i) => {
        add(token.word, count);
        const previous = run[i - 1];
        if (previous) add(`${previous.word} ${token.word}`, count);
      });
    }
  }
  for (const { run, before } of title) {
    if (before !== null && means.has(before)) continue;
    for (const length of [2, 3]) if (run.length >= length) counts.set(subject(run, length), settings.subjectCount);
  }
  return counts;
}

function subject(run: Run, length: number): string {
  return (
    subjectMark +
    run
      .slice(-length)
      .map((token) => token.word)
      .join(' ')
  );
}
