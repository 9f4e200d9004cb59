const SETTING = 'slash';

/** Whether the reader has switched the key off. */
function isOff(): boolean {
  try {
    return localStorage.getItem(SETTING) === 'off';
  } catch {
    return false;
  }
}

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

/** The button that switches the key off and on: who speaks to the computer may say a slash by chance (WCAG 2.1.4). */
export function slashButton(button: HTMLButtonElement): void {
  const label = () => {
    button.textContent = isOff() ? 'Switch the / key on' : 'Switch the / key off';
  };
  button.addEventListener('click', () => {
    try {
      localStorage.setItem(SETTING, isOff() ? 'on' : 'off');
    } catch {
      // Storage is switched off: the key stays as it is.
    }
    label();
  });
  label();
  button.hidden = false;
}
