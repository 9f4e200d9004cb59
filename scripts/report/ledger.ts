import { type Edition, editionSchema, type Fate, type SourceReport } from '../../src/schemas/edition.ts';
import { announceRank } from '../../src/schemas/story.ts';

/** What a run found out, before it is held against the edition that is on disk. */
export type Findings = Pick<Edition, 'date' | 'stories' | 'sources' | 'entries' | 'warnings'>;

/**
 * The ledger after this run: what the day's earlier runs found stays, unless this one knows better.
 * Without news it is the old one, so that a second run changes no byte.
 * @param at now, an instant
 */
export function mergeEdition(found: Findings, before: Edition | null, at: string): Edition {
  const read = new Set(found.sources.filter(({ status }) => status !== 'failed').map(({ id }) => id));
  // By id: no other order is the same after an editor's change or a run that saw a part.
  const entries = mergeById(before?.entries ?? [], found.entries, (old, now) => laterFate(old, now, read)).sort(
    (a, b) => (a.id < b.id ? -1 : 1),
  );
  const seen = new Set(found.entries.map(({ id }) => id));
  const gone = (before?.entries ?? []).filter(({ id }) => !seen.has(id));
  const next = {
    stories: [...found.stories],
    sources: mergeById(before?.sources ?? [], found.sources, (old, now) => mergeReports(old, now, gone)),
    entries,
    warnings: [...new Set(before ? warningsAfter(before, found) : found.warnings)],
  };
  const counts = count(next.sources, entries, next.stories);
  const dates = { date: found.date, made: before?.made ?? at, updated: before?.updated ?? at };
  // Parsed, so that its keys stand in the schema's order as those of the old one do.
  const body = editionSchema.parse({ ...dates, counts, categories: byCategory(entries), ...next });
  return before && JSON.stringify(body) === JSON.stringify(before) ? before : { ...body, updated: at };
}

/** The edition file's text. */
export function editionText(edition: Edition): string {
  return `${JSON.stringify(edition, null, 1)}\n`;
}

/** Topic of what matches none. */
const UNMATCHED = 'other';
/**
 * What a run brought into an earlier story, a later run of the day finds there; and one that sees a work only as a
 * cross-list, or without the source that had it first, knows less of it.
 */
function laterFate(before: Fate, now: Fate, read: ReadonlySet<string>): Fate {
  if (before.version !== now.version) return now;
  if (now.fate === 'known' && before.story === now.story) return { ...now, fate: before.fate };
  const isUnread = before.feed !== undefined && !read.has(before.feed);
  const knowsLess = isUnread || announceRank(before.announce) < announceRank(now.announce);
  return before.fate === now.fate && knowsLess ? before : now;
}

/** The run's warnings; of sources that it asked nothing, those of the run that did. */
function warningsAfter(before: Edition, found: Findings): string[] {
  const unasked = found.sources.filter(isOffline).map(({ id }) => `fetch: ${id}: `);
  const isUnasked = (line: string) => unasked.some((start) => line.startsWith(start));
  return [...before.warnings.filter(isUnasked), ...found.warnings.filter((line) => !isUnasked(line))];
}

/** Who asks nobody learns nothing of why a source fails. */
function isOffline({ error }: SourceReport): boolean {
  return error?.startsWith('offline') ?? false;
}

/** How much a status says about a source's day, least first. */
const statuses: readonly SourceReport['status'][] = ['failed', 'stale', 'unchanged', 'ok'];

/**
 * A source's day by two runs: what says more of it, counting the works that the earlier run alone saw.
 * @param gone fates of those works
 */
function mergeReports(before: SourceReport, now: SourceReport, gone: readonly Fate[]): SourceReport {
  const own = gone.filter(({ feed }) => feed === now.id);
  const announced = now.announced + own.length;
  const kept = now.kept + own.filter(({ fate }) => fate === 'story').length;
  const most = { announced: Math.max(announced, before.announced), kept: Math.max(kept, before.kept) };
  const chosen = saysMore(now, before) ? { ...now, announced, kept } : { ...before, ...most };
  const categories = mostAnnounced(before.categories, now.categories);
  // A run that had to ask again says so for the whole day.
  const retried = now.retried ?? before.retried;
  return { ...chosen, ...(categories && { categories }), ...(retried && { retried }) };
}

type Categories = SourceReport['categories'];

/** What is announced in a category is known from all feeds together: the run that read more of them counts. */
function mostAnnounced(before: Categories, now: Categories): Categories {
  if (!before || !now) return now ?? before;
  const larger = Object.entries(now).map(([id, count]) => {
    const old = before[id];
    return [id, old && old.announced > count.announced ? old : count] as const;
  });
  return { ...before, ...Object.fromEntries(larger) };
}

/** What was read stays read when it is unchanged, gone or emptied later; the day's batch says more than an earlier one. */
function saysMore(now: SourceReport, before: SourceReport): boolean {
  const batch = ({ freshness }: SourceReport) => Number(freshness === 'normal');
  const gains = [
    statuses.indexOf(now.status) - statuses.indexOf(before.status),
    batch(now) - batch(before),
    now.announced - before.announced,
  ];
  const gain = gains.find((one) => one !== 0) ?? 0;
  return gain > 0 || (gain === 0 && !isOffline(now));
}

function mergeById<T extends { readonly id: string }>(
  before: readonly T[],
  now: readonly T[],
  choose: (before: T, now: T) => T,
): T[] {
  const old = new Map(before.map((row) => [row.id, row]));
  const merged = now.map((row) => {
    const other = old.get(row.id);
    old.delete(row.id);
    return other ? choose(other, row) : row;
  });
  return [...merged, ...old.values()];
}

function count(
  sources: readonly SourceReport[],
  entries: readonly Fate[],
  stories: readonly string[],
): Edition['counts'] {
  const fate = (name: Fate['fate']) => entries.filter((e) => e.fate === name).length;
  return {
    announced: sources.reduce((sum, s) => sum + s.announced, 0),
    unique: entries.length,
    kept: fate('story'),
    stories: stories.length,
    dropped: fate('dropped'),
    held: fate('held'),
    known: fate('known') + fate('replaced') + fate('joined'),
    unmatched: entries.filter((e) => e.topic === UNMATCHED).length,
  };
}

/** Works by primary category, the categories in the alphabet's order. */
function byCategory(entries: readonly Fate[]): NonNullable<Edition['categories']> {
  const groups = Map.groupBy(entries, (e) => e.category ?? '');
  groups.delete('');
  const rows = [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
  const kept = (works: readonly Fate[]) => works.filter((e) => e.fate === 'story').length;
  return Object.fromEntries(rows.map(([id, works]) => [id, { unique: works.length, kept: kept(works) }]));
}
