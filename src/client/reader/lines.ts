import { currentProfile, type State, waysToHide } from '../../reader/state.ts';
import type { Verdict } from '../../reader/verdict.ts';
import { visited } from '../../reader/visit.ts';
import type { Judged } from './judged.ts';

const root = document.documentElement;
const dayOf = (article: HTMLElement) => article.dataset.story?.slice(0, 10).replaceAll('/', '-') ?? '';
const lines = () => document.querySelector<HTMLElement>('.reading-lines');

/** Makes room for the lines that this page will have, as soon as it is known that it has them; what they say comes with its end. */
export function openLines({ profile }: Judged, state: State): void {
  const box = lines();
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
function lastVisit({ dataset: { list, newest = '' } }: HTMLElement, state: State): string | null {
  const seen = list && state.visits ? currentProfile(state).seen[list] : undefined;
  return seen ? visited(seen, newest, Date.now()).before : null;
}

/** Says how many stories are new and how many are hidden. */
export function fillLines({ profile, verdicts }: Judged, state: State): void {
  const box = lines();
  if (!box) return;
  const [news, hiding] = box.querySelectorAll<HTMLElement>('p');
  const before = lastVisit(box, state) ?? '';
  const fresh = [...verdicts.keys()].filter((article) => dayOf(article) > before).length;
  const name = state.profiles.length > 1 ? `${profile.name}: ` : '';
  news?.append(`${name}${fresh} new since your last visit`);
  hiding?.append(...hiddenWords(news?.hidden ? name : '', [...verdicts.values()]));
}

function hiddenWords(name: string, verdicts: readonly Verdict[]): (string | Node)[] {
  const reasons = { word: 'by word', topic: 'by topic', read: 'as read' };
  const counts = Object.entries(reasons).flatMap(([why, words]) => {
    const count = verdicts.filter(({ hidden }) => hidden === why).length;
    return count > 0 ? [{ count, words }] : [];
  });
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  if (total === 0) return [`${name}nothing hidden here`];
  const each = counts.map(({ count, words }) => `${count} ${words}`).join(', ');
  const why = counts.length === 1 ? counts[0]?.words : `(${each})`;
  return [`${name}${total} ${total === 1 ? 'story' : 'stories'} hidden ${why} `, showButton()];
}

/** Shows what is hidden on this page, and hides it again. */
function showButton(): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = 'Show';
  button.addEventListener('click', () => {
    button.textContent = root.toggleAttribute('data-shown') ? 'Hide again' : 'Show';
  });
  return button;
}
