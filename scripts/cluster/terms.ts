import type { Entry } from '../model.ts';
import { tokensOf } from '../text/entry-tokens.ts';
import { type Token, tokenise } from '../text/tokens.ts';
import { stopwords } from './stopwords.ts';

/** Neighbouring words without a stop word or punctuation between them. */
export type Run = readonly Token[];

// What follows these in a title says how, not what about.
const means = new Set(['by', 'from', 'through', 'using', 'via', 'with']);

/** Whether a word can carry a subject. */
function speaks(token: Token): boolean {
  return token.word.length > 1 && !stopwords.has(token.word) && !/^\d+$/.test(token.word);
}

/** Runs of words that carry a subject, each with the stop word in front of it, if any. */
export type Runs = readonly { readonly run: Run; readonly before: string | null }[];

const known = new WeakMap<object, { readonly title: Runs; readonly summary: Runs }>();

/** Title and abstract of an entry in runs; split once, for an entry is held against many others. */
export function runsOf(entry: Pick<Entry, 'title' | 'summary'>): { readonly title: Runs; readonly summary: Runs } {
  let found = known.get(entry);
  if (!found) {
    const { title, summary } = tokensOf(entry);
    found = { title: runs(title), summary: runs(summary) };
    known.set(entry, found);
  }
  return found;
}

function runs(tokens: readonly Token[]): Runs {
  const found: { run: Token[]; before: string | null }[] = [];
  let open = false;
  let before: string | null = null;
  for (const token of tokens) {
    if (token.broken) [open, before] = [false, null];
    if (!speaks(token)) [open, before] = [false, token.word];
    else if (open) found.at(-1)?.run.push(token);
    else [open] = [found.push({ run: [token], before }) > 0];
  }
  return found;
}

/** The three words that close each noun phrase of a title, folded: what the work is about, `contrastive representation learning`. */
export function subjects(title: string): string[] {
  return runs(tokenise(title))
    .filter(({ run, before }) => run.length >= 3 && !(before !== null && means.has(before)))
    .map(({ run }) =>
      run
        .slice(-3)
        .map((token) => token.word)
        .join(' '),
    );
}
