/** Openings that say nothing by themselves; what follows them is the sentence. */
const lead = new RegExp(
  [
    String.raw`in (?:this|the present|our) (?:paper|work|article|study|note|survey|report|letter|thesis|chapter)`,
    String.raw`(?:more )?(?:specifically|concretely|precisely)`,
    String.raw`in particular|in summary|in short|overall|to this end|to that end|to do so|for this purpose`,
    String.raw`moreover|furthermore|additionally|in addition|besides|also|further`,
    String.raw`however|nevertheless|nonetheless|instead|by contrast|in contrast|conversely`,
    String.raw`therefore|thus|hence|accordingly|consequently|as a result|as such`,
    String.raw`here|now|finally|lastly|first|firstly|second|secondly|third|thirdly|then|next|notably|importantly|indeed`,
    String.raw`to (?:address|tackle|overcome|solve|bridge|fill|close|mitigate|remedy|alleviate|resolve|answer) (?:this|these|that|those|such)\b[^,;:]{0,80}`,
    String.raw`motivated by (?:this|these|that)\b[^,;:]{0,60}`,
  ].join('|'),
);
const opening = new RegExp(`^(?:${lead.source}),\\s+`, 'i');
const inThisPaperWe = /^in (?:this|the present|our) (?:paper|work|article|study|note|survey|report|letter)\s+(?=we\b)/i;

/**
 * A sentence without its lead ("In this paper, …") and its parentheses; nothing else goes, so that what stays
 * is a subsequence of the sentence.
 * @param sentence clean TeX text
 */
export function shorten(sentence: string): string {
  return withoutLead(withoutParentheses(sentence));
}

/** A sentence without the opening that ties it to the ones around it. */
export function withoutLead(sentence: string): string {
  let text = sentence;
  for (let before = ''; before !== text; ) {
    before = text;
    text = text.replace(opening, '').replace(inThisPaperWe, '');
  }
  return capitalised(text.trim());
}

/** Parentheses go, except where maths needs them or they hold the sentence's own words: `(i) …`, `k(n)`. */
function withoutParentheses(sentence: string): string {
  const parts = sentence.split(/(\$[^$]*\$)/);
  const open = /\s\((?!(?:[ivx]+|[a-z]|\d)\))[^()$]*\)(?=[\s.,;:!?]|$)/g;
  // A parenthesis around a formula is left alone: cutting at the formula would tear it.
  return parts
    .map((part, i) => (i % 2 === 1 ? part : part.replace(open, '')))
    .join('')
    .replace(/\s+([.,;:!?])/g, '$1');
}

function capitalised(text: string): string {
  return text.replace(/^\p{Ll}(?=\p{Ll}|\s)/u, (letter) => letter.toUpperCase());
}
