/** Between the parts of a line of small print. It belongs to the part before it: no line begins with a dot. */
export const dot = '\u00a0· ';

/** A formula of more TeX than this can be wider than a phone; it must be free to break. */
const SHORT = 32;
const OPEN = '<span class="katex">';
const tag = /<(\/?)span\b[^>]*>/g;

/**
 * HTML in which no line begins with the punctuation that follows a short formula. A browser takes the parts of a formula
 * for objects and breaks a line beside one, even before a full stop and whatever character joins them; only
 * `white-space: nowrap` around both (class `nowrap`) holds them together.
 */
export function keepPunctuation(html: string): string {
  let out = '';
  let done = 0;
  for (let start = html.indexOf(OPEN); start >= 0; start = html.indexOf(OPEN, done)) {
    const end = endOfSpan(html, start);
    const [mark = ''] = /^[,.;:!?)\]’”]+/.exec(html.slice(end, end + 4)) ?? [];
    const formula = html.slice(start, end);
    const held = mark && isShort(formula) ? `<span class="nowrap">${formula}${mark}</span>` : formula + mark;
    out += html.slice(done, start) + held;
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
