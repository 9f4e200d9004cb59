import { stemmer } from 'stemmer';
import { plainLetters } from './letters.ts';

/** A word of a text, and where it stands. */
export interface Word {
  /** Folded: what is compared. */
  readonly term: string;
  /** Offsets in the text: `text.slice(start, end)` is the word as it stands there. */
  readonly start: number;
  readonly end: number;
}

/** A sign of Chinese or Japanese writing is a word; elsewhere a run of letters and digits is, an apostrophe inside of it included. */
const word = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]|[\p{L}\p{N}\p{M}]+(?:['’]\p{L}+)*/gu;

/** Words that are in every text. They are neither kept nor looked for. */
const common: ReadonlySet<string> = new Set(
  `a about after all also an and any are as at be been between both but by can do does for from had has have how if in
  into is it its more most no nor not of on only or other our over so such than that the their them then there these
  they this those through to under was we were what when where which while who will with you your`.split(/\s+/),
);

/** Folds case, accents and apostrophes: `Poincaré’s` → `poincare`. */
export function fold(text: string): string {
  const small = text.toLowerCase().replace(/['’]s$|['’]/g, '');
  return /^[a-z0-9]*$/.test(small) ? small : plainLetters(small);
}

/** The words of a plain text, those that are in every text included. */
export function words(text: string): Word[] {
  return [...text.matchAll(word)].map(({ 0: raw, index }) => ({
    term: fold(raw),
    start: index,
    end: index + raw.length,
  }));
}

/** Whether a word is one Latin letter or digit. */
export const isSign = (term: string): boolean => /^[a-z0-9]?$/.test(term);

/** Whether a word says anything: a single sign does not, nor does what is in every text. */
export const telling = (term: string): boolean => !isSign(term) && !common.has(term);

/**
 * What is looked for of a text: its telling words, and after each pair that a hyphen joins the two as one word, so that `pre-training`
 * is found by `pretraining` and `k-means` by `kmeans`.
 */
export function terms(text: string): string[] {
  const all = words(text);
  return all.flatMap(({ term, start }, at) => {
    const before = all[at - 1];
    const joined = before && isHyphen(text.slice(before.end, start)) ? [before.term + term] : [];
    return [...(telling(term) ? [term] : []), ...joined];
  });
}

/** Whether what stands between two words joins them. */
export const isHyphen = (between: string): boolean => /^[-‐‑–]$/.test(between);

/** British endings as American ones, and no plural: `optimisations` → `optimization`. Words that are the same so are the same word. */
export function american(term: string): string {
  const single = /[^suix]s$/.test(term) && term.length > 3 ? term.slice(0, -1) : term;
  return single.replace(/(?<=[a-z]{3})is(?=(?:ation|ing|ed|er|e)$)/, 'iz').replace(/(?<=[a-z]{3})our$/, 'or');
}

/** What a word shares with its relatives: `bounds`, `bounded` → `bound`. Porter's stem. */
export const root = (term: string): string => stemmer(american(term));
