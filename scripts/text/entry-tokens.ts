import { type Token, tokenise } from './tokens.ts';

/** The words of an entry's title and abstract, in their order. */
export interface EntryTokens {
  readonly title: readonly Token[];
  readonly summary: readonly Token[];
}

// Grouping, classifying and ranking each look at the words of the same entries, some of them many times.
const known = new WeakMap<object, EntryTokens>();

/** Words of an entry, split once however often they are asked for. */
export function tokensOf(entry: { readonly title: string; readonly summary: string }): EntryTokens {
  let tokens = known.get(entry);
  if (!tokens) {
    tokens = { title: tokenise(entry.title), summary: tokenise(entry.summary) };
    known.set(entry, tokens);
  }
  return tokens;
}
