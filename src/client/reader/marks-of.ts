import type { Profile } from '../../reader/state.ts';

/** What shows on a story of a list, in its small print, whether it was read and is saved; again after a change. */
export function markReader({ read, saved }: Profile): (article: HTMLElement) => void {
  const [readOnes, savedOnes] = [new Set(read), new Set(saved.map(({ id }) => id))];
  return (article) => {
    const id = article.dataset.story ?? '';
    const words = [savedOnes.has(id) ? 'saved' : '', readOnes.has(id) ? 'read' : ''].filter((word) => word !== '');
    article.toggleAttribute('data-read', readOnes.has(id));
    article.querySelector('.marks')?.remove();
    if (words.length === 0) return;
    const marks = document.createElement('span');
    marks.className = 'marks';
    marks.textContent = words.map((word) => `\u00a0· ${word}`).join('');
    const foot = article.querySelector('.foot');
    // The dot stands right behind what it follows.
    if (foot?.lastChild instanceof Text) foot.lastChild.data = foot.lastChild.data.trimEnd();
    foot?.append(marks);
  };
}
