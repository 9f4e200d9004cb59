import { currentProfile, emptyState } from '../../reader/state.ts';
import { withVisit } from '../../reader/visit.ts';
import { type Judged, judged } from './judged.ts';
import { KEY } from './key.ts';
import { openLines } from './lines.ts';
import { stored } from './stored.ts';

const root = document.documentElement;

/**
 * Applies what a reader keeps to a page while the browser still reads it. An observer is told of new elements before they
 * are painted, so that what is hidden or marked never jumps.
 */
export function beforePaint(): void {
  document.addEventListener('DOMContentLoaded', noteVisit);
  const state = stored();
  const weights = new URLSearchParams(location.search).has('w');
  if (!state && !weights) return;
  const page: Judged | null = state && judged(currentProfile(state));
  const observer = new MutationObserver(() => sweep(false));
  const sweep = (isWhole: boolean) => {
    try {
      if (weights) awaitRanking();
      if (state && page) openLines(page.profile, state);
      page?.sweep(isWhole);
    } catch {
      // What is stored is none of ours after all.
      root.dataset.foreign = '';
      observer.disconnect();
    }
  };
  observer.observe(root, { childList: true, subtree: true });
  document.addEventListener('DOMContentLoaded', () => {
    observer.disconnect();
    sweep(true);
  });
}

/** The stories are not shown until the sliders' script has put them in the order that the address asks for, or a second has passed. */
function awaitRanking(): void {
  const sliders = document.querySelector<HTMLDetailsElement>('.your-rank:not([open])');
  if (!sliders) return;
  sliders.open = true;
  root.dataset.ranking = '';
}

/** Keeps when a list that changes was looked at and what was newest in it, unless the reader does not want that. */
function noteVisit(): void {
  const { list, newest } = document.querySelector<HTMLElement>('.reading-lines')?.dataset ?? {};
  if (!list || !newest || 'foreign' in root.dataset) return;
  try {
    // Another tab may have changed it since.
    const state = stored() ?? emptyState();
    if (state.visits) localStorage.setItem(KEY, JSON.stringify(withVisit(state, list, newest, Date.now())));
  } catch {
    // The browser keeps nothing, or has no more room.
  }
}
