import type { State } from '../../../reader/state.ts';
import { say } from '../said.ts';
import { change, load } from '../store.ts';

/** Changes the state and shows the page anew. */
export interface Acting {
  /** Says `words` where the change is kept, and else why it is not. Gives whether it was made. */
  act(by: (state: State) => State, words: string): boolean;
  /** The same, with a way back: its button has the focus then. */
  actWithUndo(by: (state: State) => State, words: string): void;
}

/** What the parts of the page change the state with; each of them is told of every change. */
export function acting(page: HTMLElement, show: () => void): Acting {
  const line = page.querySelector<HTMLElement>('[data-undo]');
  const undo = line?.querySelector('button');
  let before: State | undefined;

  const act: Acting['act'] = (by, words) => {
    const failure = change(by);
    say(failure ?? words, failure !== null);
    if (line) line.hidden = true;
    show();
    return !failure?.startsWith('Not done');
  };
  const actWithUndo: Acting['actWithUndo'] = (by, words) => {
    const { state } = load();
    if (!act(by, words) || !line || !undo) return;
    before = state;
    line.querySelector('span')?.replaceChildren(words);
    line.hidden = false;
    undo.focus();
  };
  undo?.addEventListener('click', () => {
    if (before) act(() => before as State, 'As it was.');
    page.querySelector<HTMLElement>('select')?.focus();
  });
  return { act, actWithUndo };
}
