import type { Edition, Fate } from '../schemas/edition.ts';
import { reasonName } from './left-out.ts';
import { arxivId } from './work.ts';

/** Works of one primary category. */
export interface CategoryWorks {
  /** arXiv's id of it; '' for works of other sources. */
  readonly category: string;
  readonly works: readonly Fate[];
}

/** All works of an edition, by primary category and id: the list in which a reader finds a paper of the day. */
export function worksByCategory({ entries }: Edition): readonly CategoryWorks[] {
  const sorted = [...entries].sort((a, b) => (a.id < b.id ? -1 : 1));
  const groups = Map.groupBy(sorted, ({ id, category = '' }) => (arxivId(id) === null ? '' : category));
  return [...groups]
    .map(([category, works]) => ({ category, works }))
    .sort((a, b) => Number(a.category === '') - Number(b.category === '') || (a.category < b.category ? -1 : 1));
}

const words: Readonly<Record<Fate['fate'], string>> = {
  story: 'In a story',
  joined: 'Joined an earlier story',
  replaced: 'A new version in an earlier story',
  known: 'In an earlier story',
  dropped: 'Left out',
  held: 'Held',
};

/** What became of a work, in a reader's words: `In a story`, `Below the gate of every tier`. */
export function fateName({ fate, reason }: Pick<Fate, 'fate' | 'reason'>): string {
  return reason === undefined ? words[fate] : reasonName(reason);
}
