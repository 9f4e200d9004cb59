const step: Readonly<Record<string, number>> = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 };

/** Arrow keys, and j and k while a result has the focus, go from result to result; above the first is the box. */
export function arrows(box: HTMLInputElement, list: HTMLElement): void {
  document.addEventListener('keydown', (event) => {
    const way = step[event.key];
    if (!way || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const links = [...list.querySelectorAll<HTMLElement>('h2 a')];
    const at = links.indexOf(document.activeElement as HTMLElement);
    const fromBox = document.activeElement === box && event.key === 'ArrowDown';
    if (at < 0 && !fromBox) return;
    const next = at + way < 0 ? box : links[at + way];
    if (!next) return;
    event.preventDefault();
    next.focus();
  });
}
