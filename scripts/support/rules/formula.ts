import { tokenizeTex } from '../../../src/story/tex.ts';
import type { Rule } from '../claim.ts';
import { plainForm } from '../plain.ts';
import { squeeze } from '../source.ts';

/** Numbers with a sign or a unit are no formulas: `$5\%$`, `$3\times$`. */
const figure = /^[-+<>≤≥≈∼~=±]*[\d.,]*(?:%|×)?(?:10\^-?\d+)?$/u;

/** Every formula stands in the source, in TeX or in Unicode. */
export const formula: Rule = ({ text, source }) => {
  for (const token of tokenizeTex(text)) {
    if (token.type !== 'math') continue;
    const plain = squeeze(plainForm(token.source));
    if (!figure.test(plain) && !source.squeezed.includes(plain)) return `the source has no ${token.source}`;
  }
  return null;
};
