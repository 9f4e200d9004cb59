import { foldWord } from '../text/tokens.ts';

/** Endings of verbs and of what is made from them, the longer first; what is left must have four letters. */
const endings =
  /(?:izations?|ations?|ators?|ates?|ated|ating|istic|isms?|itions?|ements?|ments?|ingly|edly|ively|ances?|ences?|ibly|ably|ions?|ings?|able|ible|ives?|ally|ly|ed|ers?|ors?|es|e|al|ic|ity|ies|y|s)$/;

/**
 * What a word shares with its relatives: `improves`, `improved`, `improvement` → `improv`. A light stemmer without a
 * dictionary, in the manner of Lovins (1968): the longest ending goes, nothing is put back.
 */
export function stem(word: string): string {
  const folded = foldWord(word);
  let form = stems.get(folded);
  if (form === undefined) {
    form = stripped(folded);
    if (stems.size >= MOST) stems.clear();
    stems.set(folded, form);
  }
  return form;
}

const stems = new Map<string, string>();
const MOST = 50_000;

function stripped(word: string): string {
  if (word.length < 5 || !/^[a-z]+$/.test(word)) return word;
  const short = word.replace(/our(?=(?:al|ed|ing|ful)?$)/, 'or').replace(endings, '');
  const root = short.length >= 4 ? short : word.replace(/(?:ing|ed|es|e|y|s)$/, '');
  // `planned` is of `plan`, `called` of `call`.
  const kept = root.length >= 3 ? root : word;
  return kept.replace(/([bdglmnprt])\1$/, '$1').replace(/(?<=..)y$/, 'i');
}
