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
  const entries = mergeById(before?.entries ?? [], found.entries, (_, now) => now).sort((a, b) =>
    a.id < b.id ? -1 : 1,
  );
  const next = {
    stories: [...found.stories],
    sources: mergeById(before?.sources ?? [], found.sources, betterReport),
    entries,
    warnings: [...new Set(found.warnings)],
  };
  const counts = count(next.sources, entries, next.stories);
  const dates = { date: found.date, made: before?.made ?? at, updated: before?.updated ?? at };
  // Parsed, so that its keys stand in the schema's order as those of the old one do.
  const body = editionSchema.parse({ ...dates, counts, ...next });
  return before && JSON.stringify(body) === JSON.stringify(before) ? before : { ...body, updated: at };
}

/** The edition file's text. */
export function editionText(edition: Edition): string {
  return `${JSON.stringify(edition, null, 1)}\n`;
}

/** How much a status says about a source's day, least first. */
const statuses: readonly SourceReport['status'][] = ['failed', 'stale', 'unchanged', 'ok'];

/** A source that was read this day stays read when a later run of the day finds it unchanged, gone or emptied. */
function betterReport(before: SourceReport, now: SourceReport): SourceReport {
  const gain = statuses.indexOf(now.status) - statuses.indexOf(before.status);
  const better = gain > 0 || (gain === 0 && now.announced >= before.announced);
  return better ? now : { ...before, kept: Math.max(now.kept, before.kept) };
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
  };
}
