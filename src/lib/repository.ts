import { site } from './tables.ts';

/** Address at which a story's file can be edited on its forge; undefined when site.yaml names no repository. */
export function editAddress(id: string): string | undefined {
  const { repository } = site();
  return repository && `${repository.replace(/\/$/, '')}/edit/HEAD/content/stories/${id}.mdx`;
}
