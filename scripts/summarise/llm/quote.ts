/** What typesetting adds to words: marks of TeX, quotation marks, dashes, joiners. */
const TRIVIAL = /[\s\p{Cf}\p{Pd}\p{Pi}\p{Pf}$\\{}~"'`´−]/u;
/** What belongs to a formula or a macro that a quotation begins or ends with. */
const OPENS = /[$\\{]/;
const CLOSES = /[$}]/;
/** Shortest quotation, folded: a word or two are in any text. */
const SHORTEST = 12;

/** A text reduced to what a quotation is compared by, with the place in the text of each character. */
interface Folded {
  readonly text: string;
  readonly places: readonly number[];
}

function fold(text: string): Folded {
  const kept: string[] = [];
  const places: number[] = [];
  let at = 0;
  for (const character of text) {
    for (const unit of TRIVIAL.test(character) ? '' : character.normalize('NFKC').toLowerCase()) {
      kept.push(unit);
      for (let i = 0; i < unit.length; i += 1) places.push(at);
    }
    at += character.length;
  }
  return { text: kept.join(''), places };
}

/**
 * The words of `source` that a quotation stands for, exactly as they are there; case, white space, quotation marks, dashes
 * and TeX's own marks do not count.
 * @returns null where the source does not have them, or where they are too few to tell
 */
export function locate(quote: string, source: string): string | null {
  const wanted = fold(quote).text;
  const { text, places } = fold(source);
  const at = wanted.length < SHORTEST ? -1 : text.indexOf(wanted);
  if (at === -1) return null;
  const last = places[at + wanted.length - 1] ?? 0;
  let from = places[at] ?? 0;
  let to = last + String.fromCodePoint(source.codePointAt(last) ?? 0).length;
  while (from > 0 && OPENS.test(source[from - 1] ?? '')) from -= 1;
  while (to < source.length && CLOSES.test(source[to] ?? '')) to += 1;
  return source.slice(from, to);
}

/** Whether a source has a formula, however its white space and braces are set. */
export function hasFormula(formula: string, source: string): boolean {
  return fold(source).text.includes(fold(formula).text);
}
