import { markRead, toggleSaved } from '../../reader/changes.ts';
import { currentProfile, type State } from '../../reader/state.ts';
import { textOf } from './article.ts';
import { storyButtons } from './buttons.ts';
import { storyKeys } from './keys.ts';
import { markReader } from './marks-of.ts';
import { say } from './said.ts';
import { change, load } from './store.ts';

/** What a reader does with a story. */
export interface Marking {
  save(story: HTMLElement): void;
  read(story: HTMLElement): void;
}

/** Saving and marking stories, on lists and on a story's page, by button and by key. */
export function marks(): void {
  const { state, problem } = load();
  if (problem) {
    say(`What this browser kept for you here cannot be read: ${problem}. It is left as it is; see Your reading.`, true);
  }
  const article = document.querySelector<HTMLElement>('.article[data-story]');
  const show = () => {
    const profile = currentProfile(load().state);
    const mark = markReader(profile);
    for (const story of document.querySelectorAll<HTMLElement>('.story')) mark(story);
    if (article) buttons?.show(profile);
  };
  const deeds = marking(show);
  const buttons = article && storyButtons(article, deeds);
  if (article && state.opened && !problem) change((now) => markRead(now, idOf(article), true));
  show();
  storyKeys(deeds);
  // Another tab, or a page that was left and is come back to.
  addEventListener('storage', show);
  addEventListener('pageshow', (event) => event.persisted && show());
}

function marking(show: () => void): Marking {
  const done = (by: (state: State) => State, words: () => string) => {
    const failure = change(by);
    say(failure ?? words(), failure !== null);
    show();
  };
  return {
    save: (story) =>
      done(
        (state) => toggleSaved(state, savedOf(story)),
        () => (isSaved(idOf(story)) ? 'Saved.' : 'No longer saved.'),
      ),
    read: (story) =>
      done(
        (state) => markRead(state, idOf(story), !isRead(idOf(story), state)),
        () => (isRead(idOf(story)) ? 'Marked as read.' : 'Marked as unread.'),
      ),
  };
}

const idOf = (story: HTMLElement): string => story.dataset.story ?? '';
const isSaved = (id: string) => currentProfile(load().state).saved.some((saved) => saved.id === id);
const isRead = (id: string, state = load().state) => currentProfile(state).read.includes(id);

function savedOf(story: HTMLElement) {
  const id = idOf(story);
  const headline = story.querySelector('.headline');
  const title = story.dataset.title ?? (headline ? textOf(headline) : id);
  return { id, title: title.trim().slice(0, 1_000), date: id.slice(0, 10).replaceAll('/', '-') };
}
