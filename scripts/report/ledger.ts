import { type Edition, editionSchema, type Fate, type SourceReport } from '../../src/schemas/edition.ts';

/** What a run found out, before it is held against the edition that is on disk. */
export type Findings = Pick<Edition, 'date' | 'stories' | 'sources' | 'entries' | 'warnings'>;

/**
 * The ledger after this run: what the day's earlier runs found stays, unless this one knows better.
 * Without news it is the old one, so that a second run changes no byte.
 * @param at now, an instant
 */
export function mergeEdition(found: Findings, before: Edition | null, at: string): Edition {
  // By id: no other order is the same after an editor's change or a run that saw a part.
  const entries = mergeById(before?.entries ?? [], found.entries, laterFate).sort((a, b) => (a.id < b.id ? -1 : 1));
  const seen = new Set(found.entries.map(({ id }) => id));
  const gone = (before?.entries ?? []).filter(({ id }) => !seen.has(id));
  const next = {
    stories: [...found.stories],
    sources: mergeById(before?.sources ?? [], found.sources, (old, now) => mergeReports(old, now, gone)),
    entries,
    warnings: [...new Set(found.warnings)],
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
/** What a run brought into an earlier story, a later run of the day finds there. */
function laterFate(before: Fate, now: Fate): Fate {
  const found = now.fate === 'known' && before.story === now.story && before.version === now.version;
  return found ? { ...now, fate: before.fate } : now;
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
  return saysMore(now, before) ? { ...now, announced, kept } : { ...before, ...most };
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
  // Who asks nobody learns nothing of why a source fails.
  return gain > 0 || (gain === 0 && !now.error?.startsWith('offline'));
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
    known: fate('known') + fate('replaced'),
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
