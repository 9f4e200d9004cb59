import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';
import { type BuiltPage, readPages } from './site-build.ts';

/** Base path that the fixture site is built for. */
export const base = '/brief/';
/** Its lead: two sources, a theory card, a summary by the program. */
export const lead = '/stories/2026/05/05/two-rates-for-ranking/';
/** A story that a model wrote and a person changed, with forty authors. */
export const edited = '/stories/2026/05/05/forty-authors-measure-one-thing/';
/** A story that a person wrote about a page that is no paper. */
export const byHand = '/stories/2026/05/04/an-older-story-by-hand/';
/** A line of the same day, with fewer points and more evidence. */
export const line = '/stories/2026/05/04/a-line-with-numbers/';

/** Folder of the built site. */
export const dir: string = inject('siteDir');
/** All its pages. */
export const pages: readonly BuiltPage[] = await readPages(dir);

/** A page by its address. */
export function page(path: string): BuiltPage {
  const found = pages.find((candidate) => candidate.path === path);
  if (!found) throw new Error(`no page ${path}`);
  return found;
}

/** A page's words. */
export function text(path: string): string {
  return page(path)
    .html.replaceAll(/<[^>]*>/g, '')
    .replaceAll(/\s+/g, ' ');
}

/** A file of the site. */
export function file(name: string): string {
  return readFileSync(join(dir, name), 'utf8');
}
