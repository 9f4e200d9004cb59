import { showKeys } from './keys-dialog.ts';
import type { Marking } from './marks.ts';
import { load } from './store.ts';

/** What cannot be pressed by mistake: not while typing, not over a dialog, not with a modifier. */
function isFree(event: KeyboardEvent): boolean {
  const { target } = event;
  if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return false;
  if (target instanceof HTMLElement && target.closest('input, select, textarea, [contenteditable]')) return false;
  return !document.querySelector('dialog[open]');
}

/** Moves through stories, opens and marks them by single letters, which the reader can switch off (WCAG 2.1.4). */
export function storyKeys(marking: Marking): void {
  const story = () => focused() ?? document.querySelector<HTMLElement>('.article[data-story]');
  const act = (by: (story: HTMLElement) => void) => () => {
    const one = story();
    if (one) by(one);
  };
  const keys: Readonly<Record<string, () => void>> = {
    j: () => move(1),
    k: () => move(-1),
    o: () => focused()?.querySelector<HTMLAnchorElement>('.headline a')?.click(),
    s: act(marking.save),
    m: act(marking.read),
    '?': showKeys,
  };
  document.addEventListener('keydown', (event) => {
    const pressed = Object.hasOwn(keys, event.key) && isFree(event) ? keys[event.key] : undefined;
    if (!pressed || !load().state.keys) return;
    event.preventDefault();
    pressed();
  });
}

/** The story of the list that has the focus. */
const focused = () => document.activeElement?.closest<HTMLElement>('.story') ?? null;

/** Gives the focus to the headline of the next story that is shown, or of the one before. */
function move(by: 1 | -1): void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('.story .headline a')].filter((link) =>
    link.checkVisibility(),
  );
  const at = links.findIndex((link) => focused()?.contains(link));
  const next = at < 0 ? links[0] : links[at + by];
  next?.focus();
}
