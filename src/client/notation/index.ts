// A selection is copied with its formulas as TeX.
import 'katex/contrib/copy-tex';
import { copyCards } from './copy.ts';
import { notation } from './notation.ts';

/** What a reader can do with the formulas of a story. */
export function readableMaths(article: HTMLElement): void {
  if (navigator.clipboard) copyCards(article);
  notation(article);
}
