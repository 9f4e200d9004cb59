import type { Profile } from '../../reader/state.ts';
import type { Marking } from './marks.ts';

/** The buttons of a story's page. */
export interface StoryButtons {
  /** Labels them with what a press will do. */
  show(profile: Profile): void;
}

/** Brings the buttons in a story's header line to life. */
export function storyButtons(article: HTMLElement, marking: Marking): StoryButtons | null {
  const box = article.querySelector<HTMLElement>('[data-mark-buttons]');
  const [save, read] = box?.querySelectorAll('button') ?? [];
  if (!box || !save || !read) return null;
  save.addEventListener('click', () => marking.save(article));
  read.addEventListener('click', () => marking.read(article));
  box.dataset.ready = '';
  const id = article.dataset.story ?? '';
  return {
    show: (profile) => {
      save.textContent = profile.saved.some((story) => story.id === id) ? 'Unsave' : 'Save';
      read.textContent = profile.read.includes(id) ? 'Mark as unread' : 'Mark as read';
    },
  };
}
