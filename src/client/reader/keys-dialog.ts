import { say } from './said.ts';
import { change } from './store.ts';

const rows: readonly (readonly [string, string])[] = [
  ['j', 'next story of the list'],
  ['k', 'the one before'],
  ['o', 'open it; Enter does too'],
  ['s', 'save it, or let it go'],
  ['m', 'mark it as read or unread'],
  ['/', 'search'],
  ['?', 'this list'],
];

let dialog: HTMLDialogElement | undefined;

/** Shows the list of keys; the browser keeps the focus in it and closes it with Escape. */
export function showKeys(): void {
  dialog ??= makeDialog();
  dialog.showModal();
}

function makeDialog(): HTMLDialogElement {
  const box = document.createElement('dialog');
  box.className = 'keys ui';
  box.setAttribute('aria-labelledby', 'keys-heading');
  box.append(heading(), list(), feet(box));
  document.body.append(box);
  return box;
}

function heading(): HTMLElement {
  const title = document.createElement('h2');
  title.id = 'keys-heading';
  title.textContent = 'Keys';
  return title;
}

function list(): HTMLElement {
  const keys = document.createElement('dl');
  for (const [key, does] of rows) {
    const [sign, words] = [document.createElement('dt'), document.createElement('dd')];
    sign.className = 'data';
    sign.textContent = key;
    words.textContent = does;
    keys.append(sign, words);
  }
  return keys;
}

function feet(box: HTMLDialogElement): HTMLElement {
  const line = document.createElement('p');
  const link = document.createElement('a');
  link.href = document.querySelector<HTMLAnchorElement>('[data-reading-link]')?.href ?? '';
  link.textContent = 'Your reading';
  const close = button('Close', () => box.close());
  close.autofocus = true;
  const off = button('Switch the keys off', () => {
    const failure = change((state) => ({ ...state, keys: false }));
    box.close();
    say(failure ?? 'The keys are off. “Your reading” switches them on again.', true);
  });
  line.append(close, off, link);
  return line;
}

function button(words: string, pressed: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = words;
  made.addEventListener('click', pressed);
  return made;
}
