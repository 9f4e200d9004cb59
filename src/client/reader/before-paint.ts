import { currentProfile, type State, VERSION } from '../../reader/state.ts';
import { type Judged, judged } from './judged.ts';
import { KEY } from './key.ts';
import { fillLines, openLines } from './lines.ts';

const root = document.documentElement;

/**
 * Applies what a reader keeps to a page while the browser still reads it. An observer is told of new elements before they
 * are painted, so that what is hidden or marked never jumps.
 */
export function beforePaint(): void {
  const state = stored();
  const weights = new URLSearchParams(location.search).has('w');
  if (!state && !weights) return;
  const page: Judged | null = state && judged(currentProfile(state));
  const observer = new MutationObserver(() => sweep(false));
  const sweep = (isWhole: boolean) => {
    try {
      if (weights) awaitRanking();
      if (state && page) openLines(page, state);
      page?.sweep(isWhole);
      if (isWhole && state && page) fillLines(page, state);
    } catch {
      // What is stored is none of ours after all.
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

/** Not checked here for brevity: what is none of ours throws, and nothing is marked. Data of another version waits for the script that knows it. */
function stored(): State | null {
  const state = JSON.parse(localStorage.getItem(KEY) ?? 'null') as State | null;
  return state?.v === VERSION ? state : null;
}
