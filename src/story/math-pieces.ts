import * as signs from './math-symbols.ts';

/** A stretch of a formula as plain text, and how it stands beside its neighbours. */
export interface Piece {
  readonly text: string;
  readonly kind:
    | 'atom'
    | 'word'
    | 'large'
    | 'fraction'
    | 'binary'
    | 'relation'
    | 'open'
    | 'close'
    | 'comma'
    | 'tight'
    | 'text'
    | 'space';
}

/** Joins pieces; `tight` leaves no room around signs, as in an index. */
export type Join = (pieces: readonly Piece[], tight?: boolean) => string;

/** A letter, a name or what stands for one. */
export function letterPiece(text: string): Piece {
  if (signs.tight.has(text)) return { text, kind: 'tight' };
  return { text, kind: /^\p{L}{2,}/u.test(text) ? 'word' : 'atom' };
}

/** A sign by how it stands; one of a pair that encloses something is a `fence`. */
export function signPieces(raw: string, fence: boolean): Piece[] {
  const text = signs.everyday.get(raw) ?? raw;
  if (text === '\u2061' || text === '') return [];
  if (text === '|' || text === '‖') return [{ text, kind: fence ? 'tight' : 'relation' }];
  if (signs.opening.has(text)) return [{ text, kind: 'open' }];
  if (signs.closing.has(text)) return [{ text, kind: 'close' }];
  if (signs.punctuation.has(text)) return [{ text, kind: 'comma' }];
  if (signs.large.has(text)) return [{ text, kind: 'large' }];
  if (signs.binary.has(text)) return [{ text, kind: 'binary' }];
  return [{ text, kind: signs.tight.has(text) ? 'tight' : /^\p{L}/u.test(text) ? 'word' : 'relation' }];
}

/** A relation with something over it: it stays a relation. */
export const stacked = (pieces: readonly Piece[], join: Join): Piece => {
  const text = join(pieces, true);
  return { text, kind: /^\p{L}/u.test(text) ? 'word' : 'relation' };
};

/** A fraction, or one above the other in brackets, which is a binomial. */
export function fraction([above = [], below = []]: Piece[][], join: Join, isBinomial: boolean): Piece[] {
  if (isBinomial) return [{ text: `${join(above)} choose ${join(below)}`, kind: 'atom' }];
  const product = above.every(({ kind }) => kind === 'atom' || kind === 'tight');
  return [{ text: `${product ? join(above) : `(${join(above, true)})`}/${single(below, join)}`, kind: 'fraction' }];
}

/** What can stand under a root or below a stroke: one letter or number, a derivative's ∂x, else in brackets. */
export function single(pieces: readonly Piece[], join: Join): string {
  const text = join(pieces, true);
  const [first, second, ...rest] = pieces;
  const isAtom = !second && (first?.kind === 'atom' || first?.kind === 'word');
  const isDerivative = /^[∂d]$/.test(first?.text ?? '') && second?.kind === 'atom' && rest.length === 0;
  return isAtom || isDerivative || isBracketed(pieces) ? text : `(${text})`;
}

function isBracketed(pieces: readonly Piece[]): boolean {
  const inner = pieces.slice(1, -1);
  return (
    pieces[0]?.text === '(' &&
    pieces.at(-1)?.text === ')' &&
    !inner.some(({ kind }) => kind === 'open' || kind === 'close')
  );
}

const marks = { _: signs.subscripts, '^': signs.superscripts } as const;

/** What stands at the foot and at the head of a base. */
export function scripts([base = [], ...indices]: Piece[][], where: readonly ('_' | '^')[], join: Join): Piece[] {
  const [only] = base;
  const kept = base.length <= 1 || isBracketed(base) ? join(base) : `(${join(base)})`;
  const isFraction = only?.kind === 'fraction' && base.length === 1;
  const raised = where.map((at, i) => script(indices[i] ?? [], marks[at], at, join)).join('');
  const kind =
    base.length === 1 && (only?.kind === 'large' || only?.kind === 'word' || only?.kind === 'relation')
      ? only.kind
      : 'atom';
  return [{ text: (isFraction ? `(${kept})` : kept) + raised, kind }];
}

/** An index: in Unicode's signs where all of it has them, else behind its mark. */
export function script(
  pieces: readonly Piece[],
  raised: ReadonlyMap<string, string>,
  mark: string,
  join: Join,
): string {
  const text = join(pieces, true);
  const chars = [...text];
  if (chars.every((char) => raised.has(char))) return chars.map((char) => raised.get(char)).join('');
  if (mark === '^' && /^[*†‡]+$/.test(text)) return text;
  return chars.length === 1 || /^[A-Za-z\d]+$/.test(text) ? mark + text : `${mark}(${text})`;
}

/** An accent, or words over a relation. */
export function over([base = [], above = []]: Piece[][], join: Join): Piece[] {
  const text = join(base);
  const accent = signs.combining.get(join(above));
  if (!accent) return scripts([base, above], ['^'], join);
  return [{ text: [...text].length === 1 ? (text + accent).normalize('NFC') : text, kind: 'atom' }];
}
