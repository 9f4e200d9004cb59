import { tokenizeTex } from '../../src/story/tex.ts';
import { abbreviation, mayEnd, starters } from './abbreviations.ts';

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** How far ahead a closing parenthesis or quotation mark is looked for; one further away was forgotten by the author. */
const REACH = 300;

/** An initial: `J. S. Bach`, `J.S. Bach`. */
const initial = /(?:^|[\s(])(?:\p{Lu}\.-?)+$/u;
/** The number of an item: `: 2.`. */
const item = /(?:^|[.:;,]\s)\(?\d{1,2}\)?\.$/;
const address = /\b(?:https?:\/\/|www\.)[^\s{}<>]*[^\s{}<>.,;:!?)\]]/g;
/** A full stop with no space after it: `is met.We show`. */
const glued = /(?<=[a-z]{3}[)\]]?)\.(?=[A-Z][a-z]*,?\s)/g;
/** What starts a sentence without a capital: a number, a name such as `k-means`, a careless author's `we`. */
const small = new RegExp(
  [
    String.raw`(?<=(?:\p{L}{3}|[%)\]])[.!?]["”’)\]]* )\d(?!\d?[.)])`,
    String.raw`(?<=[\p{L}\p{N}%)\]]{2}[.!?]["”’)\]]* )\p{Ll}(?=\p{Ll}?\p{Lu}|-\p{L}{3}|\p{Ll}+\d)`,
    String.raw`(?<=\p{L}{2}[\p{L})\]]\. )(?:we|our|accordingly|finally|furthermore|however|moreover|specifically|therefore|this|these|the|it)(?=[, ])`,
  ].join('|'),
  'gu',
);
/** An item that starts a sentence: `. (ii) The bound`. */
const label = /(?<=[.!?:;]\s)\((?:[ivx]{1,4}|[a-h]|\d{1,2})\)(?=\s\p{Lu})/gu;

/**
 * Splits running text into sentences. Formulas, addresses, `e.g.`, `Eq. 3`, `et al.`, initials, decimals, versions and
 * what stands between parentheses or quotation marks stay whole.
 * @param text TeX text; a line break is space, an empty line ends a sentence
 * @returns the sentences in order, trimmed, white space collapsed
 */
export function splitSentences(text: string): string[] {
  return text.split(/\n[^\S\n]*\n/).flatMap((paragraph) => sentencesOf(paragraph.replace(/\s+/g, ' ').trim()));
}

function sentencesOf(plain: string): string[] {
  const ends = boundaries(masked(plain));
  const starts = [0, ...ends.slice(0, -1)];
  // A tie at a sentence's start ties it to nothing.
  return starts.map((start, i) => plain.slice(start, ends[i]).replace(/^[\s~]+|\s+$/g, '')).filter(Boolean);
}

/** The text, length kept, with everything that must not end a sentence replaced by letters, and missing spaces made good. */
function masked(text: string): string {
  return tokenizeTex(text)
    .map((token) => (token.type === 'math' ? mask(token.source) : token.value))
    .join('')
    .replace(address, (url) => 'x'.repeat(url.length))
    .replace(glued, '!')
    .replace(label, (found) => 'X'.repeat(found.length))
    .replace(small, (found) => 'X'.repeat(found.length));
}

/** A word that could go on, of the same length; a full stop that stands inside the dollars stays a full stop. */
function mask(source: string): string {
  const stop = /\.\s*\$+$/.test(source) ? '.' : 'x';
  return `X${'x'.repeat(Math.max(0, source.length - 2))}${source.length > 1 ? stop : ''}`;
}

/** Offsets at which sentences end, the last one being the text's own end. */
function boundaries(text: string): number[] {
  const ends: number[] = [];
  let start = 0;
  for (const { index, segment } of segmenter.segment(text)) {
    const end = index + segment.length;
    if (end < text.length && goesOn(text.slice(start, end), text.slice(end, end + REACH))) continue;
    ends.push(end);
    start = end;
  }
  return ends;
}

/** Whether the sentence so far does not end here. */
function goesOn(sofar: string, rest: string): boolean {
  const said = sofar.trimEnd();
  if (!/[.!?:…。！？]["'”’)\]}$]*$/u.test(said)) return true;
  if (isOpen(said) && !isOpen(said + rest)) return true;
  if (/^\p{Ll}|^[,;:)\]]/u.test(rest) || item.test(said)) return true;
  const next = /^\p{L}+(?![\p{L}.])/u.exec(rest)?.[0] ?? '';
  if (initial.test(said)) return !starters.has(next);
  if (!abbreviation.test(said)) return false;
  return !mayEnd.test(said) || !starters.has(next);
}

/** Whether a parenthesis or a quotation is open at the text's end. */
function isOpen(text: string): boolean {
  const count = (sign: RegExp): number => text.match(sign)?.length ?? 0;
  return (
    count(/[([]/g) > count(/[)\]]/g) ||
    count(/“/g) > count(/”/g) ||
    count(/``/g) > count(/''/g) ||
    count(/"/g) % 2 === 1
  );
}
