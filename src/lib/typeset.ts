/** Between the parts of a line of small print. It belongs to the part before it: no line begins with a dot. */
export const dot = '\u00a0· ';

/** A formula of more TeX than this can be wider than a phone; it must be free to break. */
const SHORT = 32;
const OPEN = '<span class="katex">';
const tag = /<(\/?)span\b[^>]*>/g;

/**
 * HTML in which no line begins with the punctuation that follows a short formula, or ends in the bracket before one. A browser
 * takes the parts of a formula for objects and breaks a line beside one, even before a full stop and whatever joins them; only
 * `white-space: nowrap` around both (class `nowrap`) holds them together.
 */
export function keepPunctuation(html: string): string {
  let out = '';
  let done = 0;
  for (let start = html.indexOf(OPEN); start >= 0; start = html.indexOf(OPEN, done)) {
    const end = endOfSpan(html, start);
    const [mark = ''] = /^[,.;:!?)\]’”]+/.exec(html.slice(end, end + 4)) ?? [];
    const [opening = ''] = /[([“‘]+$/.exec(html.slice(Math.max(done, start - 3), start)) ?? [];
    const formula = `${opening}${html.slice(start, end)}${mark}`;
    const isHeld = opening + mark !== '' && isShort(formula);
    out += html.slice(done, start - opening.length) + (isHeld ? `<span class="nowrap">${formula}</span>` : formula);
    done = end + mark.length;
  }
  return out + html.slice(done);
}

/** Offset behind the span that begins at `start`. */
export function endOfSpan(html: string, start: number): number {
  let depth = 0;
  tag.lastIndex = start;
  for (let match = tag.exec(html); match; match = tag.exec(html)) {
    depth += match[1] ? -1 : 1;
    if (depth === 0) return tag.lastIndex;
  }
  return html.length;
}

function isShort(formula: string): boolean {
  const tex = /<annotation[^>]*>([^<]*)</.exec(formula)?.[1];
  return tex !== undefined && tex.length <= SHORT;
}

/** Text with its straight double quotation marks, in pairs, as typographic ones. */
export function curlyQuotes(text: string): string {
  return text.replaceAll(/"([^"]*)"/g, '“$1”');
}
