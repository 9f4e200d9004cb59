import { nextDue } from '../schemas/due.ts';
import type { Edition, SourceReport } from '../schemas/edition.ts';
import { isAmiss } from './source-day.ts';

/** What an edition says of its run: all but the single works. */
export type EditionStatus = Pick<Edition, 'date' | 'made' | 'counts' | 'categories' | 'sources'>;

/**
 * What a day came to. `read` all sources were read and had something; `weekend`, `holiday` and `quiet` nothing was
 * announced; `repeated` a source had an earlier batch again, `empty` one had nothing where others had its papers, which is
 * its fault; `unread` one was not read, or too late, which is ours or the network's; `missing` no run made the edition
 * that was due.
 */
export type DayState = 'read' | 'weekend' | 'holiday' | 'quiet' | 'repeated' | 'empty' | 'unread' | 'missing';

/** One day of the list; no edition where none was made. */
export interface Day {
  readonly date: string;
  readonly state: DayState;
  readonly edition: EditionStatus | null;
}

/** Announced, fetched and kept papers of one arXiv category. */
export interface CategoryCounts {
  readonly category: string;
  readonly announced: number;
  readonly fetched: number;
  /** In stories, by primary category. */
  readonly kept: number;
}

/** Days that the status shows. */
export const SHOWN_DAYS = 14;

/** Whether a source was not read for its day. */
export function isUnread({ status, freshness }: SourceReport): boolean {
  return status === 'failed' || status === 'stale' || freshness === 'fault';
}

/** What an edition's day came to; the worst of its sources decides, and nothing new only where all say so. */
export function dayState({ sources, counts }: EditionStatus): DayState {
  if (sources.some(isUnread)) return 'unread';
  const has = (freshness: SourceReport['freshness']) => sources.some((source) => source.freshness === freshness);
  if (has('repeated')) return 'repeated';
  if (sources.some(isAmiss)) return 'empty';
  if (has('normal') || counts.announced > 0) return 'read';
  return has('weekend') ? 'weekend' : has('holiday') ? 'holiday' : 'quiet';
}

const words: Readonly<Record<DayState, string>> = {
  read: 'All sources read',
  weekend: 'Weekend: nothing is announced',
  holiday: 'Holiday: nothing is announced',
  quiet: 'Quiet: nothing was announced',
  repeated: 'An earlier batch again',
  empty: 'A feed empty that should not be',
  unread: 'Not all sources read',
  missing: 'No run made it',
};

/** A day in words: `2 of 5 sources not read`. */
export function dayWords({ state, edition }: Day): string {
  const unread = edition?.sources.filter(isUnread).length ?? 0;
  return state === 'unread' ? `${unread} of ${edition?.sources.length} sources not read` : words[state];
}

/**
 * The newest days, those included on which an edition was due and none was made.
 * @param editions newest first
 * @param most how many
 */
export function recentDays(editions: readonly EditionStatus[], most: number): readonly Day[] {
  const days = editions.slice(0, most).flatMap((edition, i): Day[] => {
    const before = editions[i + 1];
    const gap = before ? missingBetween(before.date, edition.date) : [];
    const missing = gap.map((date): Day => ({ date, state: 'missing', edition: null }));
    return [{ date: edition.date, state: dayState(edition), edition }, ...missing.reverse()];
  });
  return days.slice(0, most);
}

function missingBetween(before: string, date: string): string[] {
  const missing: string[] = [];
  const next = (day: string) => nextDue(day, '00:00').slice(0, 10);
  for (let day = next(before); day < date; day = next(day)) missing.push(day);
  return missing;
}

/** An edition's arXiv categories, those that sources ask for, in the alphabet's order. */
export function categoryCounts({ sources, categories = {} }: EditionStatus): readonly CategoryCounts[] {
  const counts = new Map<string, CategoryCounts>();
  for (const [category, { announced, fetched }] of sources.flatMap((s) => Object.entries(s.categories ?? {}))) {
    const other = counts.get(category);
    counts.set(category, {
      category,
      announced: Math.max(announced, other?.announced ?? 0),
      fetched: Math.max(fetched, other?.fetched ?? 0),
      kept: categories[category]?.kept ?? 0,
    });
  }
  return [...counts.values()].sort((a, b) => (a.category < b.category ? -1 : 1));
}
