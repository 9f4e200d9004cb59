import type { Fate, LeftOutReason, SourceReport } from '../../src/schemas/edition.ts';
import { pageOrder } from '../../src/story/pins.ts';
import type {
  Entry,
  FeedReading,
  HeldStory,
  Joining,
  PlannedFile,
  Ranked,
  Settled,
  StoredStory,
  Warning,
} from '../model.ts';
import { sourceId } from '../text/ids.ts';
import type { Completeness } from './completeness.ts';
import type { Findings } from './ledger.ts';
import { warningLine } from './run.ts';

/** What the stages of one run ended with. */
export interface Results {
  readonly date: string;
  readonly readings: readonly FeedReading[];
  /** By source. */
  readonly completeness: ReadonlyMap<string, Completeness>;
  /** From every id that a feed gave to the id of the work it is. */
  readonly aliases: ReadonlyMap<string, string>;
  readonly settled: Settled;
  /** Works that joined a story of an earlier edition. */
  readonly joined: readonly Joining[];
  /** Stories of this edition that were on disk before the run; `fixed` ones are not for it to write. */
  readonly standing: readonly (StoredStory & { readonly fixed: boolean })[];
  readonly ranked: readonly Ranked[];
  readonly files: readonly PlannedFile[];
  readonly held: readonly HeldStory[];
  readonly warnings: readonly Warning[];
}

/** The ledger's rows: where every announced work is, and why. */
export function findings(results: Results): Findings {
  const left = leftAlone(results);
  const entries = fatesOf(results, left);
  const kept = new Set(entries.filter((f) => f.fate === 'story').map((f) => f.id));
  return {
    date: results.date,
    stories: idsInOrder([...left, ...results.files.map((f) => f.story)]),
    sources: results.readings.map((reading) => ({
      ...reportOf(reading, results.aliases, kept),
      ...results.completeness.get(reading.feed.source.id),
    })),
    entries,
    warnings: results.warnings.map(warningLine),
  };
}

/** Stories that are on disk as they were: not for the run to write, or what it would have written is held. */
function leftAlone({ standing, held }: Results): StoredStory[] {
  const unwritten = new Set(held.map((h) => h.warning.id));
  return standing.filter((s) => s.fixed || unwritten.has(s.id));
}

/** Ids in the order of the page: by tier, then pin, score and id; held ones are not on it. */
function idsInOrder(stories: readonly { readonly id: string; readonly data: StoredStory['data'] }[]): string[] {
  const shown = stories
    .map(({ id, data: { tier, pin, score } }) => ({ id, tier, pin, score: score.total }))
    .filter(({ tier }) => tier !== 'held');
  return pageOrder(shown.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))).map(({ id }) => id);
}

function reportOf(reading: FeedReading, aliases: Results['aliases'], kept: ReadonlySet<string>): SourceReport {
  const { feed, parsed, entries, error, fix } = reading;
  return {
    id: feed.source.id,
    name: feed.source.name,
    status: parsed === null ? 'failed' : feed.status,
    announced: parsed?.items.length ?? 0,
    kept: entries.filter((e) => kept.has(sourceId({ id: aliases.get(e.id) ?? e.id }))).length,
    built: parsed?.updated ?? null,
    error,
    ...(fix === undefined ? {} : { fix }),
    ...(feed.retried ? { retried: [...feed.retried] } : {}),
  };
}

/** Every work's fate: what is in stories, what was known, what was left out, what is held. */
function fatesOf({ settled, joined, ranked, files, held }: Results, left: readonly StoredStory[]): Fate[] {
  const standing = new Map(left.flatMap((s) => s.data.sources.map((source) => [source.id, s])));
  const unwritten = new Map(held.flatMap(({ entries, reason }) => entries.map((e) => [e, reason] as const)));
  return [
    ...settled.open.flatMap((entry) => {
      const story = standing.get(sourceId(entry));
      return story ? [inStory(entry, story)] : [];
    }),
    ...files.flatMap((f) => f.entries.map((e) => inStory(e, f.story))),
    ...settled.known.map(({ entry, story, newer }) => fate(entry, newer ? 'replaced' : 'known', { story })),
    ...joined.map(({ entry, story }) => fate(entry, 'joined', { story })),
    ...ranked.flatMap(unpublished),
    ...settled.past.map(({ entry, reason }) => fate(entry, 'dropped', { reason })),
    ...[...unwritten].flatMap(([e, reason]) => (standing.has(sourceId(e)) ? [] : [fate(e, 'held', { reason })])),
  ];
}

/** The works of a story that is left out or held. */
function unpublished({ dropped, tier, kind, entries, topics: [topic], score }: Ranked): Fate[] {
  const where = { topic, score: score.total };
  if (dropped !== null) return entries.map((e) => fate(e, 'dropped', { ...where, reason: dropped }));
  const reason = kind === 'correction' ? 'withdrawn' : 'rule';
  return tier === 'held' ? entries.map((e) => fate(e, 'held', { ...where, reason })) : [];
}

/** A story on disk that is held was held by a person: the machine writes none. */
function inStory(entry: Entry, { id, data }: Pick<StoredStory, 'id' | 'data'>): Fate {
  const where = { story: id, topic: data.topics[0], score: data.score.total };
  return data.tier === 'held' ? fate(entry, 'held', { ...where, reason: 'editor' }) : fate(entry, 'story', where);
}

/** Where a work is, or would have been, and why. */
interface Where extends Pick<Fate, 'story' | 'topic' | 'score'> {
  readonly reason?: LeftOutReason;
}

function fate(entry: Entry, name: Fate['fate'], where: Where): Fate {
  const { version, title, announce, feed, categories } = entry;
  return {
    id: sourceId(entry),
    version,
    title,
    announce,
    feed,
    fate: name,
    ...where,
    category: arxivCategory(categories),
  };
}

/** The primary one, where the feed speaks of arXiv's categories at all. */
function arxivCategory([first = '']: readonly string[]): string | undefined {
  return /^[a-z-]+(?:\.[A-Za-z-]+)?$/.test(first) ? first : undefined;
}
