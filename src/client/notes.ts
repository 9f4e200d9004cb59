import { readableMaths } from './notation/index.ts';
import { sourceWords } from './source-words.ts';

/** What a text tells beside itself: the words that carry a sentence, what a formula's symbols stand for. */
export function notes(article: HTMLElement): void {
  sourceWords(article);
  if (article.querySelector('.katex')) readableMaths(article);
}
