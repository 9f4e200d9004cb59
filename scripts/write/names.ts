import type { Source } from '../../src/schemas/source.ts';
import type { SourceOf } from './fields.ts';

/**
 * Name and tier of an entry's source: `arXiv cs.LG` by its primary category for arXiv papers, whichever feed
 * announced them; the row's own name for others. A feed that is no longer in the table is a pointer, tier 5.
 */
export function sourceNames(sources: readonly Source[]): SourceOf {
  const rows = new Map(sources.map((s) => [s.id, s]));
  return (entry) => {
    const row = rows.get(entry.feed);
    const arxiv = /^(doi|url):/.test(entry.id) ? null : 'arXiv';
    const name = arxiv ? [arxiv, entry.categories[0]].filter(Boolean).join(' ') : (row?.name ?? entry.feed);
    return { name, tier: entry.tier ?? row?.tier ?? 5 };
  };
}
