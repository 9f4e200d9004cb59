import { fold, words } from './words.ts';

// Keys are looked up as a whole: what a story is (filters), who wrote its works, their ids, its formulas.

/** What a reader can filter by; the year is the months'. */
export const filters = ['topic', 'tier', 'kind', 'source'] as const;
export type Filter = (typeof filters)[number];

export const filterKey = (filter: Filter, value: string): string => `${filter}:${value}`;

/** After a comma this is part of the name, no first name. */
const suffix = /^\s*(?:jr|sr|i{2,3}|iv)\b/i;

/** A person's name, with and without accents the same: `by:emile-beispiel`. Also `Beispiel, Émile`. */
export function nameKey(name: string): string {
  const [last = '', first] = name.split(',');
  const ordered = first === undefined || suffix.test(first) ? name : `${first} ${last}`;
  return `by:${words(ordered)
    .map(({ term }) => term)
    .join('-')}`;
}

const arxiv = /(?<![\d.])(?:\d{4}\.\d{4,5}|[a-z-]+(?:\.[a-z]{2})?\/\d{7})(?:v\d+)?(?!\d)/i;
const doi = /10\.\d{4,9}\/\S+/;
const id = new RegExp(`(?:https?://\\S+?/|arxiv:\\s*|doi:\\s*)?(?:${arxiv.source}|${doi.source})`, 'giu');

/** The key of a work's id, whichever way it is written: `arXiv:2605.02116v1` → `id:2605.02116`. Null for what is none. */
export function idKey(text: string): string | null {
  const found = doi.exec(text)?.[0] ?? arxiv.exec(text)?.[0].replace(/v\d+$/i, '');
  return found ? `id:${found.toLowerCase()}` : null;
}

/** A query's ids of works, and what is left of it. */
export function takeIds(query: string): { readonly keys: readonly string[]; readonly rest: string } {
  const keys = [...query.matchAll(id)].flatMap(([found]) => idKey(found) ?? []);
  return { keys, rest: query.replace(id, ' ') };
}

/** Signs of which a formula has one. */
const sign = /[=<>≤≥≈∈+*/^_√‖|∑∏∫∞⟨⟩()²³⁰-₟]/u;

/** The parts of a formula in one line that stand apart: `O(1/m + 1/√n)` is one, for its space is inside of brackets. */
export function formulaKeys(linear: string): string[] {
  return parts(linear)
    .filter((part) => part.length > 2 && sign.test(part))
    .map((part) => `ƒ:${fold(part.replaceAll('<=', '≤').replaceAll('>=', '≥')).replace(/[\^_]/g, '')}`);
}

function parts(linear: string): string[] {
  const out = [''];
  let depth = 0;
  for (const char of linear) {
    if (/[([{]/.test(char)) depth += 1;
    if (/[)\]}]/.test(char)) depth -= 1;
    if (!/\s/.test(char)) out[out.length - 1] += char;
    else if (depth <= 0) out.push('');
  }
  return out.filter(Boolean);
}
