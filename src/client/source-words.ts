/** How long the pointer may be on its way from the sentence to its words, in milliseconds. */
const GRACE = 250;
/** Between a sentence's number and the box, in pixels. */
const GAP = 6;

/** Shows the words that carry a sentence beside it: under the pointer, when its number has the focus, on a tap. */
export function sourceWords(article: HTMLElement): void {
  const box = document.createElement('div');
  if (!('showPopover' in box)) return;
  box.className = 'source-words';
  box.popover = 'manual';
  article.append(box);
  let told: HTMLElement | null = null;
  let leaving = 0;

  const hide = () => {
    clearTimeout(leaving);
    told?.classList.remove('told');
    told = null;
    box.hidePopover();
  };
  const leave = () => {
    clearTimeout(leaving);
    leaving = window.setTimeout(hide, GRACE);
  };
  const show = (sentence: HTMLElement, note: HTMLAnchorElement) => {
    const words = document.getElementById(note.hash.slice(1));
    clearTimeout(leaving);
    if (!words || told === sentence) return;
    hide();
    told = sentence;
    sentence.classList.add('told');
    box.replaceChildren(...[...words.childNodes].map((node) => node.cloneNode(true)));
    box.showPopover();
    place(box, note);
  };

  for (const sentence of article.querySelectorAll<HTMLElement>('.sentence')) {
    const note = sentence.querySelector<HTMLAnchorElement>('.source-mark');
    if (!note) continue;
    const tell = () => show(sentence, note);
    sentence.addEventListener('pointerenter', (event) => event.pointerType === 'mouse' && tell());
    sentence.addEventListener('pointerleave', leave);
    note.addEventListener('focus', tell);
    note.addEventListener('blur', leave);
    sentence.addEventListener('click', (event) => {
      if (event.target instanceof Element && event.target.closest('a:not(.source-mark)')) return;
      if (event.target === note) event.preventDefault();
      tell();
    });
  }
  box.addEventListener('pointerenter', () => clearTimeout(leaving));
  box.addEventListener('pointerleave', leave);
  document.addEventListener('keydown', (event) => event.key === 'Escape' && hide());
  document.addEventListener('pointerdown', ({ target }) => {
    if (target instanceof Node && !box.contains(target) && !told?.contains(target)) hide();
  });
}

/** Below the number, at the left edge of its paragraph. */
function place(box: HTMLElement, note: HTMLElement): void {
  const { left } = (note.closest('p, li') ?? note).getBoundingClientRect();
  box.style.left = `${left + scrollX}px`;
  box.style.top = `${note.getBoundingClientRect().bottom + GAP + scrollY}px`;
}
