/** Gives a `<pre>` a button that copies its text. */
export function copyButton(button: HTMLButtonElement): void {
  const text = button.parentElement?.querySelector('pre')?.textContent;
  if (!text || !navigator.clipboard) return;
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(text);
    button.textContent = 'Copied';
  });
  button.hidden = false;
}
