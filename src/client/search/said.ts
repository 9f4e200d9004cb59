import type { Outcome } from '../../search/search.ts';
import type { SearchState } from '../../search/state.ts';
import { activeFilters } from '../../search/state.ts';

const counted = (count: number, one: string, many: string) =>
  `${count.toLocaleString('en')} ${count === 1 ? one : many}`;

/** What is said of the results. */
export function outcomeWords({ query, hits, had }: Outcome, state: SearchState): string {
  const wanted = query.wants.length;
  const asked = state.q.trim() !== '';
  if (asked && wanted === 0) return 'These words are in every story: add one that is in few.';
  if (hits.length === 0) return `No story has ${asked ? 'that' : 'these'}.${advice(state)}`;
  const order = state.sort === 'date' || !asked ? ', newest first' : ', best first';
  const stories = counted(hits.length, 'story', 'stories');
  const ordered = hits.length > 1 ? order : '';
  if (had === wanted) return `${stories}${ordered}.`;
  return `No story has all ${wanted} words. ${stories} with ${had} of them${ordered}.`;
}

function advice(state: SearchState): string {
  return activeFilters(state).length > 0 ? ' Fewer filters may help.' : ' Try fewer or other words.';
}
