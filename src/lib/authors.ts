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

/** The page of an author by their name; undefined for one who has none. */
export async function authorOf(name: string): Promise<Author | undefined> {
  return (await authors()).get(authorSlug(name));
}
