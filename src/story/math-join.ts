import type { Piece } from './math-pieces.ts';

/** Pieces in a row; with no room around signs where `tight`. */
export function joined(pieces: readonly Piece[], tight = false): string {
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
