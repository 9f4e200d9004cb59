import type { Piece } from '../../search/format.ts';
import { isMatch, type Term } from '../../search/query.ts';
import { isHyphen, words } from '../../search/words.ts';

/** Where the words that are looked for stand in a text, as pairs of offsets. */
export function marksOf(text: string, terms: readonly Term[]): (readonly [number, number])[] {
  const all = words(text);
  const wanted = (word: string) => terms.some((term) => isMatch(term, word));
  return all.flatMap((word, i) => {
    const next = all[i + 1];
    if (next && isHyphen(text.slice(word.end, next.start)) && wanted(word.term + next.term))
      return [[word.start, next.end] as const];
    return wanted(word.term) ? [[word.start, word.end] as const] : [];
  });
}

/** A text as nodes, its hits in `<mark>`. */
export function markedText(text: string, terms: readonly Term[]): Node[] {
  const nodes: Node[] = [];
  let done = 0;
  for (const [start, end] of marksOf(text, terms)) {
    // The second half of a pair that is marked already.
    if (start < done) continue;
    const mark = document.createElement('mark');
    mark.textContent = text.slice(start, end);
    nodes.push(document.createTextNode(text.slice(done, start)), mark);
    done = end;
  }
  return [...nodes, document.createTextNode(text.slice(done))];
}

/** Pieces as nodes: words with their hits marked, formulas as MathML of the browser's own setting. */
export function markedPieces(pieces: readonly Piece[], terms: readonly Term[]): Node[] {
  return pieces.flatMap((piece) => (typeof piece === 'string' ? markedText(piece, terms) : mathNodes(piece.mathml)));
}

/** KaTeX's MathML, written by our own build; a template runs nothing. */
function mathNodes(mathml: string): Node[] {
  const template = document.createElement('template');
  template.innerHTML = mathml;
  return [...template.content.childNodes];
}
