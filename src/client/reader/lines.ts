import { currentProfile, type Profile, type State, waysToHide } from '../../reader/state.ts';
import { visited } from '../../reader/visit.ts';

/** Where a list says what is new and what is hidden. */
export const readingLines = () => document.querySelector<HTMLElement>('.reading-lines');

/** Makes room for the lines that this page will have, as soon as it is known that it has them; what they say comes later. */
export function openLines(profile: Profile, state: State): void {
  const box = readingLines();
  if (!box) return;
  const [news, hiding] = box.querySelectorAll<HTMLElement>('p');
  const before = lastVisit(box, state);
  if (news) news.hidden = before === null || (box.dataset.newest ?? '') <= before;
  if (hiding) {
    const ways = waysToHide(profile);
    hiding.hidden = ways === 0;
    hiding.toggleAttribute('data-long', ways > 1 || state.profiles.length > 1);
  }
  for (const heading of document.querySelectorAll<HTMLElement>('.days h2:not([data-new])')) {
    if (before === null || heading.id.slice('day-'.length) <= before || !heading.nextSibling) continue;
    heading.dataset.new = '';
    heading.append('\u00a0· new');
  }
}

/** Day of the newest story that the last visit to this list found; null where none is known. */
export function lastVisit({ dataset: { list, newest = '' } }: HTMLElement, state: State): string | null {
  const seen = list && state.visits ? currentProfile(state).seen[list] : undefined;
  return seen ? visited(seen, newest, Date.now()).before : null;
}
