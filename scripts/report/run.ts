import type { Edition, SourceReport } from '../../src/schemas/edition.ts';
import { retriedWords } from '../../src/schemas/retried.ts';
import type { Warning } from '../model.ts';
import { plural } from './plural.ts';
import { table } from './table.ts';

/** A warning as one line. */
export function warningLine(warning: Warning): string {
  return [warning.stage, warning.source, warning.id, warning.message].filter(Boolean).join(': ');
}

/** Whether an edition's warning is about reading a source: those close a run, the others stand in the ledger. */
export function isAboutSource(line: string): boolean {
  return line.startsWith('fetch: ');
}

/**
 * The table that closes a run: a row a source, then the whole, then what was wrong with sources.
 * @param written files that changed on disk, or in a dry run would; left out where nothing was to be written
 */
export function closingTable(edition: Edition, written?: number, dryRun = false): string {
  const { counts } = edition;
  const rows = edition.sources.map(
    (s) => [s.name, s.status, s.day ?? '', s.freshness ?? '', s.announced, s.kept] as const,
  );
  return [
    table(['source', 'status', 'batch', 'freshness', 'announced', 'kept'], rows),
    '',
    `edition ${edition.date}: ${plural(edition.sources.length, 'source')}, ${counts.announced} announced, ` +
      `${plural(counts.unique, 'work')}, ${counts.kept} kept in ${counts.stories} stories, ${counts.dropped} left out, ` +
      `${counts.known ?? 0} known, ${counts.held} held, ${plural(edition.warnings.length, 'warning')}${written === undefined ? '' : `; ${plural(written, 'file')} ${dryRun ? 'would be written' : 'written'}`}`,
    ...sourceLines(edition).map((line) => `warning: ${line}`),
    ...retriedLines(edition),
  ].join('\n');
}

/** What was wrong with sources, a line each. */
function sourceLines({ sources, warnings }: Edition): string[] {
  const unread = sources.flatMap((source) =>
    source.error === null ? [] : [`fetch: ${source.id}: ${source.status}: ${withFix(source)}`],
  );
  const told = new Set(sources.map((source) => `fetch: ${source.id}: ${withFix(source)}`));
  return [...unread, ...warnings.filter((line) => isAboutSource(line) && !told.has(line))];
}

/** Why a source could not be read, and what to do about it. */
const withFix = ({ error, fix }: SourceReport): string => (fix === undefined ? `${error}` : `${error}: ${fix}`);

/** Sources that came when they were asked again, a line each. */
function retriedLines({ sources }: Edition): string[] {
  return sources.flatMap(({ id, retried }) => (retried ? [`note: fetch: ${id}: ${retriedWords(retried)}`] : []));
}
