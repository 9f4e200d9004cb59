import { unpackLink } from '../../../reader/link.ts';
import { contentOf, merged } from '../../../reader/merge.ts';
import { readText } from '../../../reader/read-state.ts';
import type { State } from '../../../reader/state.ts';
import { Unreadable } from '../../../reader/unreadable.ts';
import { say } from '../said.ts';
import { wordsOf } from '../store.ts';
import type { Acting } from './act.ts';

/** A larger file is none that this site made, in bytes. */
const MOST = 8_000_000;
const LINK = '#take=';

/** Reads a state from a file or from the page's own address, and asks before it changes anything. */
export function take(page: HTMLElement, { actWithUndo }: Acting): void {
  const panel = page.querySelector<HTMLElement>('[data-take]');
  if (!panel) return;
  let brought: State | undefined;
  const ask = async (from: string, read: () => Promise<State>) => {
    try {
      brought = await read();
      panel.querySelector('[data-brought]')?.replaceChildren(`The ${from} has ${contentOf(brought)}.`);
      panel.hidden = false;
      panel.querySelector('button')?.focus();
    } catch (error) {
      panel.hidden = true;
      say(`The ${from} cannot be read: ${wordsOf(error)}. Nothing of yours was changed.`, true);
    }
  };
  const choose = (choice: string | undefined) => {
    const given = brought;
    panel.hidden = true;
    brought = undefined;
    if (given && choice === 'add') actWithUndo((state) => merged(state, given), 'Added to yours.');
    else if (given && choice === 'replace') actWithUndo(() => given, 'Yours is replaced.');
    else page.querySelector<HTMLElement>('select')?.focus();
  };
  for (const button of panel.querySelectorAll('button')) {
    button.addEventListener('click', () => choose(button.dataset.choice));
  }
  fromFile(page, ask);
  fromAddress(ask);
}

type Ask = (from: string, read: () => Promise<State>) => Promise<void>;

function fromFile(page: HTMLElement, ask: Ask): void {
  const input = page.querySelector<HTMLInputElement>('input[type=file]');
  input?.addEventListener('change', async () => {
    const [file] = input.files ?? [];
    if (!file) return;
    await ask('file', async () => {
      if (file.size > MOST) throw new Unreadable('it is larger than any that this site makes');
      return readText(await file.text());
    });
    // The same file can be chosen again.
    input.value = '';
  });
}

function fromAddress(ask: Ask): void {
  const read = () => {
    if (!location.hash.startsWith(LINK)) return;
    const text = location.hash.slice(LINK.length);
    // What somebody read is not left in the address bar.
    history.replaceState(history.state, '', location.pathname + location.search);
    void ask('link', () => unpackLink(text));
  };
  addEventListener('hashchange', read);
  read();
}
