import type { Edition, LeftOutReason } from '../../src/schemas/edition.ts';
import type { StoryData } from '../../src/schemas/story.ts';
import type { Entry, Settled } from '../model.ts';
import { sourceId } from '../text/ids.ts';

/** A story that is already in the archive, as far as later stages look at it. */
export interface Known {
  /** `2026/05/05/slug` */
  readonly id: string;
  readonly data: StoryData;
}

/** Days after which an entry of a feed without announcements is no longer news. */
const FRESH_DAYS = 7;

/**
 * Sorts entries by what the archive knows: a work is news on one day only.
 * @param ledgers all editions: what was dropped on earlier days is not taken up again in the same version
 * @param date edition day
 * @param moved stories that cannot be read under their id, and where their works are: they are not told again
 */
export function settle(
  entries: readonly Entry[],
  archive: readonly Known[],
  ledgers: readonly Edition[],
  date: string,
  moved: ReadonlyMap<string, string> = new Map(),
): Settled {
  const stories = new Map(archive.flatMap((s) => s.data.sources.map((source) => [source.id, { story: s, source }])));
  const until = ledgers.filter((l) => l.date <= date);
  const seen = versionsSeen(until.filter((l) => l.date < date));
  const elsewhere = worksMoved(until, moved);
  const open: Entry[] = [];
  const known: { entry: Entry; story: string; newer: boolean }[] = [];
  const past: { entry: Entry; reason: LeftOutReason }[] = [];
  for (const entry of entries) {
    const id = sourceId(entry);
    const hit = stories.get(id);
    if (hit && hit.story.data.date !== date) {
      known.push({ entry, story: hit.story.id, newer: (entry.version ?? 0) > (hit.source.version ?? 0) });
    } else if (!hit && elsewhere.has(id)) known.push({ entry, story: elsewhere.get(id) as string, newer: false });
    else if (!hit && (entry.announced ?? date) > date) past.push({ entry, reason: 'later-day' });
    else if (!hit && (seen.get(id) ?? -1) >= (entry.version ?? 0)) past.push({ entry, reason: 'seen-before' });
    else if (!hit && age(entry, date) > FRESH_DAYS) past.push({ entry, reason: 'old' });
    else open.push(entry);
  }
  return { open, known, past };
}

/** The newest version of each work that earlier editions looked at. */
function versionsSeen(ledgers: readonly Edition[]): Map<string, number> {
  const seen = new Map<string, number>();
  for (const { id, version, reason } of ledgers.flatMap((l) => l.entries)) {
    if (reason !== 'later-day') seen.set(id, Math.max(seen.get(id) ?? 0, version ?? 0));
  }
  return seen;
}

/** Works whose story is not where the ledgers say, with the story they are in now. */
function worksMoved(ledgers: readonly Edition[], moved: ReadonlyMap<string, string>): Map<string, string> {
  const fates = ledgers.flatMap((l) => l.entries);
  return new Map(
    fates.flatMap(({ id, story }) => (story && moved.has(story) ? [[id, moved.get(story) ?? story]] : [])),
  );
}

/** Days from the entry's own day to the edition's. */
function age(entry: Entry, date: string): number {
  const own = entry.announced ?? entry.published?.slice(0, 10) ?? date;
  return (Date.parse(date) - Date.parse(own)) / 86_400_000;
}

/**
 * The day an edition belongs to when nobody says: the newest day on which something was announced, at the latest today.
 * @param at now, an instant
 */
export function editionDay(entries: readonly Entry[], at: string): string {
  const today = at.slice(0, 10);
  const days = entries.filter((e) => e.announce !== null).flatMap((e) => e.announced ?? []);
  const past = days.filter((day) => day <= today).sort();
  return past.at(-1) ?? today;
}
