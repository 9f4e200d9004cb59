import { mathmlOf } from './math.ts';
import { joined } from './math-join.ts';
import { piecesOf } from './math-mathml.ts';

const MEMO_SIZE = 4000;
const memo = new Map<string, string>();

/**
 * A formula as one line of plain text, for places that hold no markup: `O(1/m + 1/\sqrt{n})` → `O(1/m + 1/√n)`. It is read
 * from the MathML that KaTeX makes, so that it knows every command that the page knows. Total: what KaTeX cannot read
 * stays its source.
 */
export function linearMath(tex: string): string {
  const known = memo.get(tex);
  if (known !== undefined) return known;
  const mathml = mathmlOf(tex);
  const text = (mathml === null ? tex : joined(piecesOf(mathml, joined))).normalize('NFC').replace(/\s+/g, ' ').trim();
  if (memo.size >= MEMO_SIZE) memo.delete(memo.keys().next().value as string);
  memo.set(tex, text);
  return text;
}
