const root = document.documentElement;
const system = matchMedia('(prefers-color-scheme: dark)');

const current = (): 'dark' | 'light' => {
  const chosen = root.dataset.theme;
  if (chosen === 'dark' || chosen === 'light') return chosen;
  return system.matches ? 'dark' : 'light';
};

/** Shows the button that changes the theme: without script there is none, and the system's theme holds. */
export function themeButton(button: HTMLButtonElement): void {
  const label = () => {
    button.textContent = current() === 'dark' ? 'Light' : 'Dark';
    button.setAttribute('aria-label', `${button.textContent} theme`);
  };
  button.addEventListener('click', () => {
    const next = current() === 'dark' ? 'light' : 'dark';
    root.dataset.theme = next;
    try {
      localStorage.setItem('theme', next);
    } catch {
      // Storage is switched off: the choice holds for this page.
    }
    label();
  });
  system.addEventListener('change', label);
  label();
  button.hidden = false;
}
