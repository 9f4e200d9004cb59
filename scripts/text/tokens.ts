/** A word of a text, and where it stands. */
export interface Token {
  /** Folded form: what comparing and matching work with (see `foldWord`). */
  readonly word: string;
  /** Offsets in the text: `text.slice(start, end)` is the word as it stands there. */
  readonly start: number;
  readonly end: number;
  /** Punctuation or maths stands before it: a phrase does not reach across. */
  readonly broken: boolean;
}

// In this order: an address (its parts are no words of the text), maths (an opening dollar before a non-space, a closing one after a non-space and not before a digit,
// so that prices are none), a TeX command, a word with its possessive, anything else that is not space.
const piece =
  /(?:https?:\/\/|www\.)\S+|\b[\w-]{1,60}\.(?:com|org|io|net|edu|ai)\b(?:\/\S*)?|\$\$[^$]+\$\$|\$(?!\s)[^$]{0,400}?(?<![\s\\])\$(?!\d)|\\[a-zA-Z]+\*?|([\p{L}\p{N}\p{M}]+)(?:['’]s?(?!\p{L}))?|[^\s\p{L}\p{N}\p{M}]/gu;

/** Signs that hold words together: hyphens, braces of a TeX command, quotation marks, ties. */
const binding = /^[-‐‑–{}~"'“”‘’`\\]$|^\\[a-zA-Z]/u;

/** Prefixes that are written with and without a hyphen: `pre-training` is one word, `pretraining`. */
const prefix = /^(?:anti|auto|bi|co|hyper|inter|intra|meta|micro|multi|non|post|pre|re|semi|sub|super|un)$/;

/** Those among them that are nothing else, so that a space joins them as well. */
const barePrefix = /^(?:multi|non|pre|semi)$/;

function isPrefix(word: string, sign: string | undefined): boolean {
  return (sign === '-' && prefix.test(word)) || (sign === ' ' && barePrefix.test(word));
}

/**
 * Splits TeX text into words. Maths and TeX commands are no words; a hyphen parts words, except after a prefix.
 * @returns tokens in the order of the text
 */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  let broken = false;
  for (const match of text.matchAll(piece)) {
    const [whole, raw] = match;
    if (raw === undefined) {
      broken ||= !binding.test(whole);
      continue;
    }
    const start = match.index;
    const end = start + raw.length;
    const before = tokens.at(-1);
    if (before && before.end === start - 1 && isPrefix(before.word, text[before.end])) {
      tokens.pop();
      const word = foldWord(before.word + raw);
      tokens.push({ word, start: before.start, end, broken: before.broken });
    } else {
      tokens.push({ word: foldWord(raw), start, end, broken });
    }
    broken = false;
  }
  return tokens;
}

/**
 * Folds what readers see as one word: case, accents, plural, British and American endings.
 * `Schrödinger` → `schrodinger`, `Bounds` → `bound`, `generalisation` → `generalization`.
 */
export function foldWord(word: string): string {
  let form = folded.get(word);
  if (form === undefined) {
    form = fold(word);
    if (folded.size >= MOST_FOLDED) folded.clear();
    folded.set(word, form);
  }
  return form;
}

// Texts repeat their words: a morning has some ten thousand different ones.
const folded = new Map<string, string>();
const MOST_FOLDED = 50_000;

function fold(word: string): string {
  const plain = /^[a-z0-9]+$/i.test(word) ? word : word.normalize('NFKD').replace(/\p{M}+/gu, '');
  const small = plain.toLowerCase();
  return singular(small).replace(/(?<=[a-z]{4})is(?=(?:ation|ing|ed|er|e)$)/, 'iz');
}

function singular(word: string): string {
  if (word.length < 4 || !word.endsWith('s') || /(?:ss|us|is)$/.test(word)) return word;
  if (/(?:[^aeiou]yses|[^aeiou]eses)$/.test(word)) return word.replace(/es$/, 'is');
  if (/[^aeiou]ies$/.test(word) && word.length > 4) return word.replace(/ies$/, 'y');
  if (/(?:ss|sh|ch|x|zz)es$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}
