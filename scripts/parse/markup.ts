import { FeedError } from './feed-error.ts';

/** Markup that may hold `<` and `>` of its own, with what ends it. */
export type Section = readonly [start: string, end: string, name: string];
export const CDATA: Section = ['<![CDATA[', ']]>', 'CDATA section'];
const SECTIONS: readonly Section[] = [['<!--', '-->', 'comment'], CDATA, ['<?', '?>', 'processing instruction']];
const [LESS, GREATER, EQUALS, BANG, QUESTION, DOUBLE, SINGLE] = [...'<>=!?"\''].map((c) => c.charCodeAt(0));
/** What can follow `<` where a tag, comment, CDATA section or instruction begins. */
const MARKUP = /^(?:[\p{L}_:!?]|\/(?:[\p{L}_:]|$)|$)/u;
const NAME = /[^\s/>]*/y;
const BARE = /(?:(?!\/>)[^\s<>])+/y;
/** Longest text between two tags, and longest tag, in characters. */
export const MAX_TEXT = 4_000_000;

/** Whether the `<` at `at` opens anything. */
export function isMarkup(xml: string, at: number): boolean {
  const letter = xml.charCodeAt(at + 1) | 0x20;
  return (letter > 0x60 && letter < 0x7b) || MARKUP.test(xml.slice(at + 1, at + 3));
}

/** The comment, CDATA section or instruction that begins at `at`. */
export function sectionAt(xml: string, at: number): Section | undefined {
  const next = xml.charCodeAt(at + 1);
  if (next !== BANG && next !== QUESTION) return undefined;
  return SECTIONS.find(([start]) => xml.startsWith(start, at));
}

/** End of a section that begins at `at`. */
export function endOf(xml: string, at: number, [start, end, name]: Section): number {
  const found = xml.indexOf(end, at + start.length);
  if (found === -1) throw new FeedError(`${line(xml, at)}: ${name} without an end: truncated`);
  return found + end.length;
}

/** What `endOfTag` says of a tag that the document ends in, and of one that another one begins in. */
export const NO_END = -1;
export const NO_TAG = -2;

/**
 * End of a tag: the first `>` that is not inside quotes; `NO_END` or `NO_TAG` without one.
 * @param onValue is told of what stands after `=`, in quotes or without
 */
export function endOfTag(xml: string, at: number, onValue?: (from: number, to: number) => void): number {
  const last = Math.min(xml.length, at + MAX_TEXT);
  let before = 0;
  for (let i = at + 1; i < last; i += 1) {
    const char = xml.charCodeAt(i);
    if (char === GREATER) return i + 1;
    if (char === LESS) return NO_TAG;
    if (char === DOUBLE || char === SINGLE) {
      const close = xml.indexOf(xml.charAt(i), i + 1);
      if (close === -1) break;
      if (before === EQUALS) onValue?.(i + 1, close);
      i = close;
    } else if (before === EQUALS && char > 0x20) {
      const close = endOfBare(xml, i);
      onValue?.(i, close);
      i = close - 1;
    }
    if (char > 0x20) before = char;
  }
  if (last < xml.length) throw new FeedError(`${line(xml, at)}: a tag of over ${MAX_TEXT / 1e6} million characters`);
  return NO_END;
}

/** End of a value without quotes, which HTML allows and many write. */
function endOfBare(xml: string, at: number): number {
  BARE.lastIndex = at;
  return at + (BARE.exec(xml)?.[0].length ?? 1);
}

/** Name of the element whose tag begins at `at`. */
export function nameAt(xml: string, at: number): string {
  NAME.lastIndex = at + 1;
  return NAME.exec(xml)?.[0] ?? '';
}

/** The line that `at` is in, for people. */
export function line(xml: string, at: number): string {
  return `line ${xml.slice(0, at).split('\n').length}`;
}

/** A name, for people. */
export function clip(name: string): string {
  return name.length > 40 ? `${name.slice(0, 40)}…` : name;
}
