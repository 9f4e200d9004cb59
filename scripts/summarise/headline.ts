/** Leads that say where in the text we are, or lean on the sentence before: what follows says the same without them. */
const leads: readonly RegExp[] = [
  /^(?:in|with|through|within) (?:this|the present|our|the current) (?:paper|work|article|study|research|manuscript|report|thesis|survey|tutorial|note|letter|chapter|position paper),? (?=\S)/i,
  /^(?:specifically|concretely|accordingly|additionally|also|as a result|as such|alternatively|consequently|crucially|finally|first(?:ly)?|formally|further(?:more)?|hence|here|however|importantly|in addition|in contrast|in doing so|in particular|in response|in turn|indeed|instead|lastly|likewise|meanwhile|more (?:precisely|specifically|concretely)|moreover|notably|overall|rather|second(?:ly)?|similarly|so|then|therefore|third(?:ly)?|thus|to do so|to do this|to achieve this|to this end|to that end|to these ends|towards? this (?:end|goal)|for this(?: purpose| reason)?|with this in mind|with that in mind|unfortunately|yet)(?:, (?=\S)| (?=we\b))/i,
  /^(?:to|in order to) (?:\w+ly )?\w+(?: with| for)? (?:this|these|that|those|such|both|all these|the above|the aforementioned|it|them)\b[^,;:.$]{0,60}, (?=\S)/i,
  /^(?:motivated|inspired|guided|driven) by (?:this|these|that|those|such)\b[^,;:.$]{0,60}, (?=\S)/i,
  /^(?:building|based|drawing|leveraging) (?:up)?on (?:this|these|that|those|such)\b[^,;:.$]{0,60}, (?=\S)/i,
];

/** A formula, or a parenthesis in running text with the space before it; `k(n)` has none. */
const parenthesis = /\$[^$]*\$|\s+\([^()$]*(?:\([^()$]*\)[^()$]*)*\)(?=[\s.,;:!?]|$)/g;

/**
 * A sentence as a line that stands alone: without leads that point elsewhere and without parentheses, its first letter a
 * capital. Nothing else is cut; a parenthesis with a formula in it stays.
 */
export function headlineOf(text: string): string {
  const bare = capitalised(withoutLeads(text));
  const short = bare.replace(parenthesis, (found) => (found.startsWith('$') ? found : ''));
  return short.length > 20 ? short : bare;
}

/** The sentence without its leads, as it stands: the rest of the text from some word on. */
export function withoutLeads(text: string): string {
  const lead = leads.find((pattern) => pattern.test(text));
  if (!lead) return text;
  return withoutLeads(text.replace(lead, ''));
}

/** The first letter a capital, if it is a word's and not a name's (`iPhone`, `k-means`). */
export function capitalised(text: string): string {
  return text.replace(/^\p{Ll}(?=\p{Ll}*[\s,;]|\p{Ll}+-\p{Ll}{2})/u, (letter) => letter.toUpperCase());
}
