import { isOff, SETTING } from './slash.ts';

/** The button that switches the key off and on: who speaks to the computer may say a slash by chance (WCAG 2.1.4). */
export function slashButton(): void {
  const button = document.querySelector<HTMLButtonElement>('[data-slash]');
  if (!button) return;
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
