import type { Edition } from '../src/schemas/edition.ts';
import { type Deduped, dedupe } from './dedupe/dedupe.ts';
import { editionDay, settle } from './dedupe/settle.ts';
import type { Entry, FeedReading, Settled, StoredStory } from './model.ts';
import type { Morning } from './morning.ts';
import { sourceId } from './text/ids.ts';
import { movedStories, recentStories, windowStart } from './write/archive.ts';
import { type Merged, mergeStories } from './write/merge.ts';
import { type Standing, standingStories } from './write/standing.ts';
import type { Archive } from './write/store.ts';

/** What was announced, held against what is on disk. */
export interface News {
  readonly readings: readonly FeedReading[];
  readonly works: Deduped;
  /** Edition day. */
  readonly date: string;
  /** What is on disk, every merge that an editor asked for carried out. */
  readonly archive: Archive;
  readonly merges: Merged;
  /** The ledger of earlier runs of the day. */
  readonly before: Edition | undefined;
  /** Addresses that lead to a story, with its id. */
  readonly moved: ReadonlyMap<string, string>;
  /** Works that are news, and those that are known or past. */
  readonly settled: Settled;
  /** Stories of the days before. */
  readonly recent: readonly { readonly id: string; readonly entries: readonly Entry[] }[];
  /** Stories of this edition that are on disk. */
  readonly standing: Standing;
  /** All stories on disk. */
  readonly stories: readonly StoredStory[];
}

/** Makes works of entries, reads what is on disk about them and tells what is news. */
export async function findNews(morning: Morning, readings: readonly FeedReading[]): Promise<News> {
  const entries = readings.flatMap((reading) => reading.entries);
  const works = dedupe(entries);
  const date = morning.date ?? editionDay(works.value, morning.at);
  const focus = { date, from: windowStart(date), works: new Set([...entries, ...works.value].map(sourceId)) };
  const merges = mergeStories(await morning.openArchive(focus), morning.at);
  const { archive } = merges;
  const { stories, editions } = archive;
  const moved = movedStories(archive);
  const settled = settle(works.value, stories, editions, date, moved);
  return {
    ...{ readings, works, date, archive, merges, moved, settled, stories },
    before: editions.find((edition) => edition.date === date),
    recent: recentStories(stories, date),
    standing: standingStories(stories, settled.open, date, readIds(readings)),
  };
}

/** Ids of the sources that could be read. */
function readIds(readings: readonly FeedReading[]): ReadonlySet<string> {
  return new Set(readings.flatMap(({ feed, parsed }) => (parsed === null ? [] : [feed.source.id])));
}
