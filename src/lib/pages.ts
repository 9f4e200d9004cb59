import { type CollectionEntry, getCollection } from 'astro:content';

/** A page of `content/pages`: its name is its address. */
export type Page = CollectionEntry<'pages'>;

/** All pages, by name. */
export async function pages(): Promise<readonly Page[]> {
  const all = await getCollection('pages');
  return all.sort((a, b) => (a.id < b.id ? -1 : 1));
}
