import { livelyArticle } from './article.ts';
import { copyButton } from './copy-button.ts';
import { editionClock } from './edition-clock.ts';
import { livelyFigure } from './figure.ts';
import { readerParts } from './reader/parts.ts';
import { searchKey } from './search-key.ts';
import { themeButton } from './theme-button.ts';

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-theme-button]')) themeButton(button);
for (const clock of document.querySelectorAll<HTMLElement>('[data-made]')) void editionClock(clock);
for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy]')) copyButton(button);
for (const article of document.querySelectorAll<HTMLElement>('.article')) livelyArticle(article);
for (const figure of document.querySelectorAll<HTMLElement>('lemma-plot, lemma-particles')) livelyFigure(figure);
for (const link of document.querySelectorAll<HTMLAnchorElement>('[aria-keyshortcuts="/"]')) searchKey(link);
readerParts();
