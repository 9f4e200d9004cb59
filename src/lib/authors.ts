import { type Author, authorIndex, authorSlug } from './author-index.ts';
import { isDev } from './mode.ts';
import { stories } from './stories.ts';

/** A page for one story would say no more than the story. */
const LEAST = 2;

// Every story's page asks; the index is made once for a build.
let kept: Promise<ReadonlyMap<string, Author>> | undefined;

/** The authors who have a page, by their slugs. */
export function authors(): Promise<ReadonlyMap<string, Author>> {
  if (!kept || isDev) kept = stories().then((all) => authorIndex(all, LEAST));
  return kept;
}

/** Of some names the addresses of the pages of those who have one. */
export async function authorPages(names: Iterable<string>): Promise<Readonly<Record<string, string>>> {
  const all = await authors();
  const pages: Record<string, string> = {};
  for (const name of names) {
    const slug = all.get(authorSlug(name))?.slug;
    if (slug !== undefined) pages[name] = slug;
  }
  return pages;
}
