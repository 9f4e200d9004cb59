import { mathmlOf } from './math.ts';
import { type Piece, piecesOf } from './math-pieces.ts';

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

/** Pieces in a row; with no room around signs where `tight`. */
function joined(pieces: readonly Piece[], tight = false): string {
  let out = '';
  for (const [i, piece] of pieces.entries()) {
    const [before, after] = [pieces[i - 1], pieces[i + 1]];
    const text = piece.kind === 'fraction' && isFactor(before, after) ? `(${piece.text})` : piece.text;
    const unfinished = piece.kind === 'binary' && !after;
    const gap =
      before && !unfinished && !(tight && (isSign(before) || isSign(piece))) && isApart(before, piece, pieces[i - 2]);
    out += (gap && !out.endsWith(' ') ? ' ' : '') + text;
  }
  return out;
}

const isSign = ({ kind }: Piece): boolean => kind === 'relation' || kind === 'binary' || kind === 'comma';

/** An index that Unicode has no sign for: what follows must not read as a part of it. */
const openIndex = /[_^][\p{L}\p{M}\d]+$/u;

const operand: ReadonlySet<Piece['kind']> = new Set(['atom', 'word', 'fraction', 'close', 'text']);

/** Whether a fraction is multiplied by what stands beside it: `2/3n` would read as another one. */
const isFactor = (before: Piece | undefined, after: Piece | undefined): boolean =>
  /^(?:atom|word|close|fraction)$/.test(before?.kind ?? '') ||
  /^(?:atom|word|large|open|fraction)$/.test(after?.kind ?? '') ||
  before?.text === '/';

/** Whether a space stands between two pieces; `earlier` is the one before both. */
function isApart(left: Piece, right: Piece, earlier: Piece | undefined): boolean {
  if (left.kind === 'open' || right.kind === 'close' || right.kind === 'comma') return false;
  if (left.kind === 'relation' && right.kind === 'relation') return false;
  if (left.kind === 'comma' || left.kind === 'relation' || right.kind === 'relation') return true;
  if (right.kind === 'binary') return operand.has(left.kind);
  if (left.kind === 'binary') return earlier !== undefined && operand.has(earlier.kind);
  if (left.kind === 'large') return right.kind !== 'large';
  if (right.kind === 'large' || right.kind === 'word') return operand.has(left.kind);
  return (left.kind === 'word' || openIndex.test(left.text)) && operand.has(right.kind) && right.kind !== 'text';
}
