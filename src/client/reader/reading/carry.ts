import { canLink, packLink } from '../../../reader/link.ts';
import { say } from '../said.ts';
import { load } from '../store.ts';

/** Hands text to the reader as a file. */
export function download(name: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

/** Takes the state out of this browser, as a file or a link. */
export function carry(page: HTMLElement): void {
  const line = page.querySelector<HTMLElement>('[data-link]');
  const field = line?.querySelector('input');
  const copy = page.querySelector<HTMLElement>('[data-copy-link]');
  page.querySelector('[data-file-out]')?.addEventListener('click', () => {
    download('reading.json', `${JSON.stringify(load().state, null, 2)}\n`);
  });
  const make = page.querySelector<HTMLElement>('[data-link-out]');
  if (make) make.hidden = !canLink();
  make?.addEventListener('click', async () => {
    const { text, withoutRead } = await packLink(load().state);
    if (!line || !field) return;
    field.value = `${location.origin}${location.pathname}#take=${text}`;
    page.querySelector('[data-link-note]')?.replaceChildren(noteOn(field.value, withoutRead));
    line.hidden = false;
    field.select();
  });
  if (copy && !navigator.clipboard) copy.hidden = true;
  copy?.addEventListener('click', async () => {
    await navigator.clipboard.writeText(field?.value ?? '');
    say('Copied.');
  });
}

function noteOn(link: string, withoutRead: boolean): string {
  const length = `${link.length.toLocaleString('en')} characters.`;
  return withoutRead
    ? `${length} The marks of what you read stay behind, they would make it too long; the file has them.`
    : length;
}
