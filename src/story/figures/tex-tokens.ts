/** A formula that a figure cannot compute. */
export class FormulaError extends Error {
  readonly fix: string;
  /** @param at offset in the TeX */
  constructor(message: string, fix: string, at: number) {
    super(`${message} (character ${at + 1})`);
    this.name = 'FormulaError';
    this.fix = fix;
  }
}

/** One piece of TeX. */
export interface Token {
  readonly type: 'number' | 'letter' | 'command' | 'sign' | 'end';
  readonly text: string;
  /** Offset in the TeX. */
  readonly at: number;
}

/** Longer than any formula that one sees through beside a picture. */
const LONGEST = 300;
const pieces =
  /(?<space>\s+|\\[,:;! ]|\\q?quad(?![A-Za-z]))|(?<number>\d+(?:\.\d+)?)|(?<letter>[A-Za-z])|(?<command>\\[A-Za-z]+)|(?<sign>[-+*/^_(){}[\]])/y;

/** TeX in pieces, spaces left out. @throws FormulaError at a character that has no meaning here */
export function tokensOf(tex: string): Token[] {
  if (tex.length > LONGEST)
    throw new FormulaError(`it has ${tex.length} characters`, `keep it below ${LONGEST}`, LONGEST);
  const tokens: Token[] = [];
  pieces.lastIndex = 0;
  for (let at = 0; at < tex.length; at = pieces.lastIndex) {
    const groups = pieces.exec(tex)?.groups;
    if (!groups) throw new FormulaError(`${tex[at]} is not understood`, KNOWN, at);
    for (const type of ['number', 'letter', 'command', 'sign'] as const) {
      const text = groups[type];
      if (text !== undefined) tokens.push({ type, text, at });
    }
  }
  return [...tokens, { type: 'end', text: 'the end', at: tex.length }];
}

/** What a formula may be made of. */
export const KNOWN =
  'write it with numbers, variables, + - \\cdot / ^ \\frac{}{} \\sqrt{} \\log \\ln \\exp, \\pi and parentheses';
