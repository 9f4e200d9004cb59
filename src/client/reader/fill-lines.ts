import { lastVisit, readingLines } from './lines.ts';
import { stored } from './stored.ts';

const reasons = { word: 'by word', topic: 'by topic', read: 'as read' };

/** Says how many stories are new and how many are hidden, in the lines that were opened for it. */
export function fillLines(): void {
  const [box, state] = [readingLines(), stored()];
  const [news, hiding] = box?.querySelectorAll<HTMLElement>('p') ?? [];
  if (!box || !state || !news || !hiding) return;
  const before = lastVisit(box, state) ?? '';
  const stories = [...document.querySelectorAll<HTMLElement>('.story')];
  const fresh = stories.filter((story) => dayOf(story) > before).length;
  const name = state.profiles.length > 1 ? `${state.profile}: ` : '';
  news.append(`${name}${fresh} new since your last visit`);
  hiding.append(...hiddenWords(news.hidden ? name : '', stories));
}

const dayOf = (story: HTMLElement) => story.dataset.story?.slice(0, 10).replaceAll('/', '-') ?? '';

function hiddenWords(name: string, stories: readonly HTMLElement[]): (string | Node)[] {
  const counts = Object.entries(reasons).flatMap(([why, words]) => {
    const count = stories.filter(({ dataset }) => dataset.hidden === why).length;
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
    button.textContent = document.documentElement.toggleAttribute('data-shown') ? 'Hide again' : 'Show';
  });
  return button;
}
