import { cleanText } from '../../src/story/tex.ts';

/** A symbol with what the text says it stands for. */
export interface DefinedSymbol {
  readonly tex: string;
  readonly meaning: string;
}

// A meaning is a noun phrase of up to eight words without maths; these words end it.
const word = String.raw`(?!(?:and|or|while|with|where|when|which|that|is|are|such|if|for|as|under|we)\b)\p{L}[\p{L}\p{N}'-]*`;
const noun = `(${word}(?:\\s+${word}){0,7})`;
const stop =
  '(?=\\s*(?:[,.;:()]|$)|\\s+(?:and|or|while|with|where|when|which|that|such|if|for|as|under|we)\\b|\\s+\\$)';

/** "where $m$ denotes the number of negatives and $n$ the number of anchors" */
const patterns = [
  new RegExp(`\\$([^$]+)\\$\\s+(?:denotes?|is|are|represents?|stands? for|denoting|being)\\s+${noun}${stop}`, 'giu'),
  new RegExp(`\\band\\s+\\$([^$]+)\\$\\s+(?=the\\s)${noun}${stop}`, 'giu'),
  new RegExp(`\\b(?:let|for)\\s+\\$([^$]+)\\$\\s+(?:be|denote)\\s+${noun}${stop}`, 'giu'),
];

/** "the number of samples $n$", "dimension $d$" */
const before = new RegExp(
  `\\b((?:number|dimension|size|length|depth|width|rank|rate|horizon|budget)(?:\\s+of(?:\\s+${word}){1,3})?)\\s+\\$([^$]+)\\$`,
  'giu',
);

/** Verbs and judgements that show that the words after "is" are no noun phrase. */
const nothing =
  /^(?:the|a|an)?\s*(?:not|sufficient|necessary|known|unknown|large|small|fixed|bounded|optimal|tight|given|used|said|called|possible|impossible|achieved|attained|NP|also|only|either|at|in|on|of|to|strictly|still|always|never)\b/i;

/** Symbols that a text explains, in its order; the first explanation of a symbol counts. */
export function symbolsOf(text: string): DefinedSymbol[] {
  const plain = cleanText(text).replace(/\s+/g, ' ');
  const found = [
    ...patterns.flatMap((p) => [...plain.matchAll(p)].map((m) => ({ at: m.index, tex: m[1], meaning: m[2] }))),
    ...[...plain.matchAll(before)].map((m) => ({ at: m.index, tex: m[2], meaning: m[1] })),
  ];
  const symbols = new Map<string, string>();
  for (const { tex, meaning } of found.sort((a, b) => a.at - b.at)) {
    if (!tex || !meaning || nothing.test(meaning) || symbols.has(tex.trim())) continue;
    symbols.set(tex.trim(), meaning.replace(/^(?:the|a|an)\s+/i, '').trim());
  }
  return [...symbols].map(([tex, meaning]) => ({ tex, meaning }));
}
