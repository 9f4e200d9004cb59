import { isOff } from './slash.ts';

/** `/` leads to the search: into its box where that is on the page, to its page elsewhere. */
export function searchKey(link: HTMLAnchorElement): void {
  document.addEventListener('keydown', (event) => {
    const { target } = event;
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isOff()) return;
    if (target instanceof HTMLElement && target.closest('input, select, textarea, [contenteditable]')) return;
    event.preventDefault();
    const box = document.querySelector<HTMLInputElement>('input[type=search]');
    if (!box) location.assign(`${link.href}#q`);
    box?.select();
  });
}
