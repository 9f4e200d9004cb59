import slugify from '@sindresorhus/slugify';
import { hashText } from '../story/hash.ts';
import type { StoryCard } from './stories.ts';

/** A name and the stories whose works it stands on. */
export interface Author {
  /** The name as an address: `emile-beispiel`. */
  readonly slug: string;
  /** As it is written most often. */
  readonly name: string;
  /** In the order in which they were given. */
  readonly stories: readonly StoryCard[];
}

const slugs = new Map<string, string>();

/** A name as an address, the same for each of its spellings with and without accents; '' for one without a letter. */
export function authorSlug(name: string): string {
  let slug = slugs.get(name);
  if (slug === undefined) {
    slug = short(slugify(name, { decamelize: false }));
    slugs.set(name, slug);
  }
  return slug;
}

/** A name of a folder has 255 bytes at most, and one that is longer would stop the build. */
const LONGEST = 100;

/** A long slug with its hash instead of its end. */
function short(slug: string): string {
  return slug.length > LONGEST ? `${slug.slice(0, LONGEST).replace(/-+$/, '')}-${hashText(slug)}` : slug;
}

/** The authors with at least so many stories, by their slugs. Names are all that is known: two people of one name are one row. */
export function authorIndex(stories: readonly StoryCard[], least: number): ReadonlyMap<string, Author> {
  const rows = new Map<string, { readonly names: string[]; readonly stories: Set<StoryCard> }>();
  for (const story of stories) {
    for (const name of story.sources.flatMap(({ authors }) => authors)) {
      const slug = authorSlug(name);
      const row = rows.get(slug) ?? { names: [], stories: new Set() };
      row.names.push(name);
      row.stories.add(story);
      rows.set(slug, row);
    }
  }
  const named = [...rows].filter(([slug, row]) => slug !== '' && row.stories.size >= least);
  const authors = named.map(([slug, { names, stories }]) => ({
    slug,
    name: mostFrequent(names),
    stories: [...stories],
  }));
  return new Map(authors.sort((a, b) => (a.slug < b.slug ? -1 : 1)).map((author) => [author.slug, author]));
}

/** Of equals the one that comes first. */
function mostFrequent(names: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  const most = Math.max(...counts.values());
  return [...counts].find(([, count]) => count === most)?.[0] ?? '';
}
