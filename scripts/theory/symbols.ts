import { cleanText } from '../../src/story/tex.ts';

/** A symbol with what the text says it stands for. */
export interface DefinedSymbol {
  readonly tex: string;
  readonly meaning: string;
}

// A meaning is a noun phrase of up to eight words without maths; these words end it.
const ends =
  'and|or|while|with|where|when|which|that|is|are|was|has|have|can|such|if|for|as|under|we|our|then|whose|over|given|using|via';
const word = String.raw`(?!(?:${ends})\b)\p{L}[\p{L}\p{N}'’-]*`;
const phrase = `(${word}(?:\\s+${word}){0,7})`;
const stop = `(?=\\s*(?:[,.;:()]|$)|\\s+(?:${ends})\\b)`;
const symbol = String.raw`\$([^$]+)\$`;

/** "$m$ denotes the number of negatives", "and $n$ the number of anchors", "let $f$ be a convex function" */
const after = [
  new RegExp(
    `${symbol}\\s+(?:denot(?:es?|ing)|represent(?:s|ing)?|stands? for)\\s+(?:the |an? )?${phrase}${stop}`,
    'giu',
  ),
  new RegExp(`${symbol}\\s+(?:is|are|being)\\s+(?:the|an?)\\s+${phrase}${stop}`, 'giu'),
  new RegExp(`\\band\\s+${symbol}\\s+(?:the|an?)\\s+${phrase}${stop}`, 'giu'),
  new RegExp(`\\blet\\s+${symbol}\\s+(?:be|denote)\\s+(?:the |an? )?${phrase}${stop}`, 'giu'),
];

/** "the number of samples $n$", "vocabulary size $V$", "dimension $d$" */
const before = new RegExp(
  [
    `\\b((?:number|size|rank|dimension|length) of (?:${word}\\s+){0,2}${word})\\s+${symbol}`,
    `\\b((?:sample|step|batch|vocabulary|model|data|dataset|context|time|window|group|learning|noise|error|code|coding|sampling|regularization|regularisation|condition|mixing|sequence|hidden|ambient|intrinsic|privacy|block|input|state|action|planning|prediction|spectral|discount)\\s+(?:size|rate|level|length|horizon|dimension|gap|budget|number|time|parameter|factor|space))\\s+${symbol}`,
    `\\b(dimension|dimensionality|horizon|time horizon|depth|width|rank|temperature|sparsity|diameter)\\s+${symbol}`,
  ].join('|'),
  'giu',
);

/** Meanings that tell nothing, or stop half-way. */
const hollow =
  /^(?:size|length|rate|level|(?:\w+ )?(?:parameter|constant|function|variable|value|set)|one|same|case|following|answer|problem|solution|fixed|known|given|[\p{L}-]+ly)$|\b(?:of|in|on|to|from|by|at|into|than|between|the|an?|all|possible|such)$/iu;

/** Symbols that a text explains, in its order; the first explanation of a symbol counts. */
export function symbolsOf(text: string): DefinedSymbol[] {
  const plain = cleanText(text);
  const found = [
    ...after.flatMap((p) => [...plain.matchAll(p)].map((m) => ({ at: m.index, tex: m[1], meaning: m[2] }))),
    ...[...plain.matchAll(before)].map((m) => {
      const [meaning, tex] = m.slice(1).filter((group) => group !== undefined);
      return { at: m.index, tex, meaning };
    }),
  ];
  const symbols = new Map<string, string>();
  for (const { tex, meaning } of found.sort((a, b) => a.at - b.at)) {
    if (!tex || !meaning || hollow.test(meaning) || symbols.has(tex.trim())) continue;
    symbols.set(tex.trim(), meaning.trim());
  }
  return [...symbols].map(([tex, meaning]) => ({ tex, meaning }));
}

/** Whether a symbol stands in a formula: `n` in `\sqrt{mn}`, not in `\min` or `n_0`. */
export function usesSymbol(formula: string, symbol: string): boolean {
  const [text, sought] = [formula, symbol].map((tex) => tex.replace(/[\s{}]/g, '')) as [string, string];
  if (!/^[A-Za-z]$/.test(sought)) {
    const escaped = sought.replace(/[.*+?^$()|[\]\\]/g, '\\$&');
    return new RegExp(`${escaped}(?![A-Za-z_])`).test(text);
  }
  const letters = formula.replace(/\\(?:text\w*|mathrm|operatorname)\s*\{[^{}]*\}|\\[A-Za-z]+/g, ' ');
  return new RegExp(`${sought}(?!\\s*_)`).test(letters);
}
