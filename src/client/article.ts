import { onDemand } from './on-demand.ts';

/** Notes and formulas of a text come to life when a reader first turns to one of them, or selects something. */
export function livelyArticle(article: HTMLElement): void {
  const turns = { target: article, types: ['pointerenter', 'pointerleave', 'focus', 'blur', 'click'], isMeant };
  const selects = { target: document, types: ['selectionchange'], isMeant: () => !getSelection()?.isCollapsed };
  const hasMaths = article.querySelector('.katex') !== null;
  onDemand(() => import('./notes.ts').then(({ notes }) => notes(article)), hasMaths ? [turns, selects] : [turns]);
  if (!navigator.clipboard) return;
  for (const button of article.querySelectorAll('.copy-tex')) button.classList.add('ready');
}

function isMeant(event: Event): boolean {
  const { target, type } = event;
  if (!(target instanceof Element && target.closest('.sentence, .katex, .math-display, .copy-tex'))) return false;
  if (type !== 'click') return true;
  // What the browser does itself at a click is not done twice; the number of a source's words would lead away to them.
  if (target.matches('.source-mark')) event.preventDefault();
  return !target.closest('a:not(.source-mark), summary');
}
