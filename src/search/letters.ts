/** Letters that Unicode does not take apart. */
const letters: Readonly<Record<string, string>> = {
  ...{ ł: 'l', ø: 'o', đ: 'd', ð: 'd', ß: 'ss', æ: 'ae', œ: 'oe', ı: 'i', þ: 'th' },
};

/** A text in small letters without accents: `Łukasz Erdős` → `lukasz erdos`. */
export function plainLetters(text: string): string {
  const bare = text.normalize('NFKD').replace(/\p{M}+/gu, '');
  return bare.toLowerCase().replace(/[łøđðßæœıþ]/g, (letter) => letters[letter] ?? letter);
}
