import { inlineTokens } from '../story/inline.ts';
import { linearMath } from '../story/math-linear.ts';
import type { Style } from './faces.ts';
import { KEPT_SPACE, type Piece, type Run, runsOf, widthOf } from './runs.ts';

/** What is not broken between lines. */
export interface Word {
  readonly runs: readonly Run[];
  /** Ems. */
  readonly width: number;
}

/** A formula of more characters may be broken at its spaces. */
const SHORT = 24;

/**
 * TeX text as words of glyphs: formulas as a line of text, their single letters in italics. Null where a character is in no
 * font: better no picture than one with boxes.
 */
export function wordsOf(tex: string, style: 'headline' | 'text'): readonly Word[] | null {
  const key = `${style} ${tex}`;
  const words = kept.has(key) ? (kept.get(key) as readonly Word[] | null) : readWords(tex, style);
  kept.set(key, words);
  if (kept.size > KEPT) kept.delete(kept.keys().next().value as string);
  return words;
}

/** More texts than the pictures of one edition have: each is asked for by its page, its key and its picture. */
const KEPT = 200;
const kept = new Map<string, readonly Word[] | null>();

function readWords(tex: string, style: 'headline' | 'text'): readonly Word[] | null {
  const pieces = inlineTokens(tex).flatMap((token) =>
    token.type === 'math' ? formulaPieces(linearMath(token.value)) : [{ text: token.value, style }],
  );
  const words = splitAtSpaces(pieces).map(wordOf);
  return words.every((word) => word !== null) ? words : null;
}

/** Letters of mathematics that KaTeX's fonts have as plain letters in a file of their own. */
const alphabets: readonly (readonly [Style, RegExp])[] = [
  ['double', /^[ℂℍℕℙℚℝℤ\u{1D538}-\u{1D56B}]+$/u],
  ['script', /^[ℬℰℱℋℐℒℳℛ\u{1D49C}-\u{1D503}]+$/u],
  ['bold', /^[\u{1D400}-\u{1D433}]+$/u],
  ['fraktur', /^[ℌℑℜ\u{1D504}-\u{1D537}]+$/u],
];

/** Letters of those alphabets, words of plain letters with what stands on the last one, and all else. */
const parts =
  /[\u2100-\u214F\u{1D400}-\u{1D7FF}]+|[[\p{Ll}\p{Lu}]--[\u2100-\u214F\u{1D400}-\u{1D7FF}]]+\p{M}*|[^\p{Ll}\p{Lu}]+/gv;

/** Words such as `log` stand upright. */
function formulaPieces(linear: string): Piece[] {
  const signed = linear.replaceAll(/(?<!\p{L})-|-(?!\p{L})/gu, '−');
  const text = [...signed].length > SHORT ? signed : signed.replaceAll(' ', KEPT_SPACE);
  return (text.match(parts) ?? []).map((part) => {
    const alphabet = alphabets.find(([, letters]) => letters.test(part));
    if (alphabet) return { text: part.normalize('NFKC'), style: alphabet[0] };
    return { text: part, style: /^(?:\p{L}|\p{Script=Greek}+)\p{M}*$/u.test(part) ? 'letter' : 'sign' };
  });
}

function splitAtSpaces(pieces: readonly Piece[]): Piece[][] {
  const words: Piece[][] = [[]];
  for (const { text, style } of pieces) {
    text.split(/[ \t\n]+/).forEach((part, index) => {
      if (index > 0) words.push([]);
      if (part !== '') words.at(-1)?.push({ text: part, style });
    });
  }
  return words.filter((word) => word.length > 0);
}

function wordOf(pieces: readonly Piece[]): Word | null {
  const runs: Run[] = [];
  for (const piece of pieces) {
    const found = runsOf(piece);
    if (found === null) return null;
    runs.push(...found);
  }
  return { runs, width: runs.reduce((sum, run) => sum + widthOf(run), 0) };
}
