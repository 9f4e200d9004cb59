import { stories } from './stories.ts';
import { feedOf, kinds, tiers, topics } from './tables.ts';

/** One value of a filter. */
export interface Choice {
  readonly id: string;
  readonly name: string;
  /** Character that stands before the name where it is shown. */
  readonly mark?: string;
}

/** A filter of the search and its values. */
export interface Choices {
  /** Name in the address. */
  readonly name: string;
  readonly label: string;
  readonly values: readonly Choice[];
}

/** The filters of the search in the order in which they stand; sources and years are those that have stories. */
export async function searchChoices(): Promise<readonly Choices[]> {
  const all = await stories();
  const years = [...new Set(all.map(({ date }) => date.slice(0, 4)))];
  const sources = new Map(
    all.flatMap((story) => story.sources.map(({ feed, name }) => [feed, feedOf(feed)?.name ?? name] as const)),
  );
  return [
    { name: 'topic', label: 'Topic', values: topics() },
    { name: 'kind', label: 'Kind', values: kinds() },
    { name: 'tier', label: 'Tier', values: tiers().significance.filter(({ id }) => id !== 'held') },
    { name: 'source', label: 'Source', values: [...sources].map(([id, name]) => ({ id, name })).sort(byName) },
    { name: 'year', label: 'Year', values: years.map((id) => ({ id, name: id })) },
  ];
}

const byName = (a: Choice, b: Choice): number => (a.name < b.name ? -1 : 1);
