import { copyButton } from './copy-button.ts';
import { editionClock } from './edition-clock.ts';
import { readerParts } from './reader/parts.ts';
import { searchKey, slashButton } from './search-key.ts';
import { sourceWords } from './source-words.ts';
import { themeButton } from './theme-button.ts';
import { whenNear } from './when-near.ts';

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-theme-button]')) themeButton(button);
for (const clock of document.querySelectorAll<HTMLElement>('[data-made]')) void editionClock(clock);
for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy]')) copyButton(button);
for (const article of document.querySelectorAll<HTMLElement>('.article:has(.source-mark)')) sourceWords(article);
for (const article of document.querySelectorAll<HTMLElement>('.article:has(.katex)')) {
  void import('./notation/index.ts').then(({ readableMaths }) => readableMaths(article));
}
const figures = [...document.querySelectorAll('lemma-plot, lemma-particles')];
if (figures.length > 0) whenNear(figures, () => void import('./figures/figures.ts'));
for (const link of document.querySelectorAll<HTMLAnchorElement>('[aria-keyshortcuts="/"]')) searchKey(link);
for (const button of document.querySelectorAll<HTMLButtonElement>('[data-slash]')) slashButton(button);
readerParts();
