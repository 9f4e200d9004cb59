import { plainLetters } from '../search/letters.ts';

/** A sign of Chinese or Japanese writing is a word; elsewhere a run of letters and digits is. */
const word = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]|[\p{L}\p{N}]+/gu;

/** The words of a text without case and accents, a space before and after each: ` poincare s inequality `. */
export function fold(text: string): string {
  const words = plainLetters(text).match(word);
  return words ? ` ${words.join(' ')} ` : '';
}

/** What looks for words, or words in a row, in a folded text, and gives those that are there as they were written. */
export function finder(words: readonly string[]): (folded: string) => string[] {
  const wanted = words.map((text) => ({ text, folded: fold(text) })).filter(({ folded }) => folded !== '');
  return (text) => wanted.filter(({ folded }) => text.includes(folded)).map(({ text: found }) => found);
}
