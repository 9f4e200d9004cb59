import { noteBox } from './note-box.ts';

/** Shows the words that carry a sentence beside it: under the pointer, when its number has the focus, on a tap. */
export function sourceWords(article: HTMLElement): void {
  const box = noteBox(article, 'source-words');
  if (!box) return;
  for (const sentence of article.querySelectorAll<HTMLElement>('.sentence')) {
    const note = sentence.querySelector<HTMLAnchorElement>('.source-mark');
    const words = note && document.getElementById(note.hash.slice(1));
    if (!note || !words) continue;
    const tell = () => box.show(sentence, [...words.cloneNode(true).childNodes], note, note.closest('p, li') ?? note);
    sentence.addEventListener('pointerenter', (event) => event.pointerType === 'mouse' && tell());
    sentence.addEventListener('pointerleave', box.leave);
    note.addEventListener('focus', tell);
    note.addEventListener('blur', box.leave);
    sentence.addEventListener('click', (event) => {
      if (event.target instanceof Element && event.target.closest('a:not(.source-mark)')) return;
      if (event.target === note) event.preventDefault();
      tell();
    });
  }
}
