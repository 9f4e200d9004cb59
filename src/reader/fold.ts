/** Letters that Unicode does not take apart. */
const letters: Readonly<Record<string, string>> = {
  ...{ ł: 'l', ø: 'o', đ: 'd', ð: 'd', ß: 'ss', æ: 'ae', œ: 'oe', ı: 'i', þ: 'th' },
};

/** A sign of Chinese or Japanese writing is a word; elsewhere a run of letters and digits is. */
const word = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]|[\p{L}\p{N}]+/gu;

/** The words of a text without case and accents, a space before and after each: ` poincare s inequality `. */
export function fold(text: string): string {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
  const words = plain.replace(/[łøđðßæœıþ]/g, (letter) => letters[letter] ?? letter).match(word);
  return words ? ` ${words.join(' ')} ` : '';
}

/** What looks for words, or words in a row, in a folded text, and gives those that are there as they were written. */
export function finder(words: readonly string[]): (folded: string) => string[] {
  const wanted = words.map((text) => ({ text, folded: fold(text) })).filter(({ folded }) => folded !== '');
  return (text) => wanted.filter(({ folded }) => text.includes(folded)).map(({ text: found }) => found);
}
