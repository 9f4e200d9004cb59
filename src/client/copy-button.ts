/** Shows a button that copies the text of the `<pre>` below it. */
export function copyButton(button: HTMLButtonElement): void {
  const text = button.closest('div')?.querySelector('pre')?.textContent;
  if (!text || !navigator.clipboard) return;
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(text);
    button.textContent = 'Copied';
  });
  button.hidden = false;
}
