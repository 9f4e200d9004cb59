import type { Edition } from '../../src/schemas/edition.ts';
import type { Warning } from '../model.ts';
import { table } from './table.ts';

/** A warning as one line. */
export function warningLine(warning: Warning): string {
  return [warning.stage, warning.source, warning.id, warning.message].filter(Boolean).join(': ');
}

/**
 * The table that closes a run: a row a source, then the whole.
 * @param written files that changed on disk, or in a dry run would; left out where nothing was to be written
 */
export function closingTable(edition: Edition, written?: number, dryRun = false): string {
  const { counts } = edition;
  const rows = edition.sources.map((s) => [s.name, s.status, s.announced, s.kept] as const);
  const plural = (n: number, noun: string) => `${n} ${noun}${n === 1 ? '' : 's'}`;
  return [
    table(['source', 'status', 'announced', 'kept'], rows),
    '',
    `edition ${edition.date}: ${plural(edition.sources.length, 'source')}, ${counts.announced} announced, ` +
      `${plural(counts.unique, 'work')}, ${counts.kept} kept in ${counts.stories} stories, ${counts.dropped} left out, ` +
      `${counts.held} held, ${plural(edition.warnings.length, 'warning')}${written === undefined ? '' : `; ${plural(written, 'file')} ${dryRun ? 'would be written' : 'written'}`}`,
  ].join('\n');
}
