import { addWord, removeWord, toggleSaved } from '../../../reader/changes.ts';
import type { Profile, SavedStory } from '../../../reader/state.ts';
import type { Acting } from './act.ts';

/** Shows a profile on the page. */
export type Show = (profile: Profile) => void;

/** The words that are wanted or avoided, each with a button that takes it away. */
export function wordList(page: HTMLElement, list: 'want' | 'avoid', { act }: Acting): Show {
  const form = page.querySelector(`[data-words=${list}]`);
  const input = form?.querySelector('input');
  const rows = page.querySelector(`[data-list=${list}]`);
  form?.addEventListener('submit', (event) => {
    event.preventDefault();
    if (input && act((state) => addWord(state, list, input.value), 'Added.')) input.value = '';
  });
  return (profile) => {
    const items = profile[list].map((word) =>
      row([word], word, () => {
        act((state) => removeWord(state, list, word), 'Removed.');
        input?.focus();
      }),
    );
    rows?.replaceChildren(...items);
  };
}

/** The saved stories as links: all that is shown of them is in the state. */
export function savedList(page: HTMLElement, { act }: Acting): Show {
  const rows = page.querySelector<HTMLElement>('[data-saved]');
  const none = page.querySelector<HTMLElement>('[data-none-saved]');
  return ({ saved }) => {
    if (none) none.hidden = saved.length > 0;
    rows?.replaceChildren(...saved.map((story) => savedRow(story, page.dataset.stories ?? '', act)));
  };
}

function savedRow(story: SavedStory, stories: string, act: Acting['act']): HTMLElement {
  const [link, day] = [document.createElement('a'), document.createElement('time')];
  link.href = `${stories}${encodeURI(story.id)}/`;
  link.textContent = story.title;
  day.dateTime = day.textContent = story.date;
  day.className = 'data';
  return row([link, ' ', day], story.title, (item) => {
    const beside = item.nextElementSibling ?? item.previousElementSibling;
    const next = beside?.querySelector('a')?.getAttribute('href');
    act((state) => toggleSaved(state, story), 'No longer saved.');
    document.querySelector<HTMLElement>(next ? `[data-saved] a[href="${next}"]` : '#profile')?.focus();
  });
}

function row(words: readonly (string | Node)[], name: string, remove: (item: HTMLElement) => void): HTMLElement {
  const [item, button] = [document.createElement('li'), document.createElement('button')];
  button.type = 'button';
  button.className = 'ui';
  button.textContent = 'Remove';
  button.setAttribute('aria-label', `Remove ${name}`);
  button.addEventListener('click', () => remove(item));
  item.append(...words, ' ', button);
  return item;
}
