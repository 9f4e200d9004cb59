import { onDemand } from '../on-demand.ts';
import { KEY } from './key.ts';

/**
 * Fetches what a page needs of a reader's own: marks and keys where there are stories, words where something is new or hidden,
 * sliders when they are opened.
 */
export function readerParts(): void {
  if (document.querySelector('[data-story]')) marksOnDemand();
  document.addEventListener('DOMContentLoaded', () => {
    if (document.querySelector('.reading-lines p:not([hidden])'))
      void import('./fill-lines.ts').then(({ fillLines }) => fillLines());
  });
  const sliders = document.querySelector<HTMLDetailsElement>('.your-rank');
  const start = () => sliders && void import('./ranking.ts').then(({ yourRank }) => yourRank(sliders));
  if (sliders?.open) start();
  else sliders?.addEventListener('toggle', start, { once: true });
  const page = document.querySelector<HTMLElement>('[data-your-reading]');
  if (page) void import('./reading/your-reading.ts').then(({ yourReading }) => yourReading(page));
}

/** What was kept shows without them, so marks and keys come with the first that is pressed, or with news of what is kept. */
function marksOnDemand(): void {
  const box = document.querySelector<HTMLElement>('[data-mark-buttons]');
  if (box) box.dataset.ready = '';
  const isKey = (event: Event) => event instanceof KeyboardEvent && /^[jkosm?]$/.test(event.key);
  const load = onDemand(
    () => import('./marks.ts').then(({ marks }) => marks()),
    [{ target: document, types: ['keydown'], isMeant: isKey }, ...(box ? [{ target: box, types: ['click'] }] : [])],
  );
  addEventListener('storage', load, { once: true });
  addEventListener('pageshow', ({ persisted }) => persisted && load());
  document.addEventListener('DOMContentLoaded', () => isNeeded() && load());
}

/** What cannot be read is to be named; a story that was marked, or is by being opened, has other words on its buttons. */
function isNeeded(): boolean {
  if ('foreign' in document.documentElement.dataset) return true;
  const id = document.querySelector<HTMLElement>('.article[data-story]')?.dataset.story;
  const kept = id && localStorage.getItem(KEY);
  return Boolean(id && kept && [id, '"opened":true'].some((word) => kept.includes(word)));
}
