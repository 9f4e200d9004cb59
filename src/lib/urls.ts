import { siteAddress } from './settings.ts';

// Not Astro's BASE_URL and SITE: a variable of that name in the environment of the build would answer for them.
let kept: ReturnType<typeof siteAddress> | undefined;

function address(): ReturnType<typeof siteAddress> {
  kept ??= siteAddress();
  return kept;
}

/** Address of a path of the site (`/topics/`) under its base path. Every link goes through here. */
export function href(path: string): string {
  return `${address().pathname.slice(0, -1)}${path}`;
}

/** The same with scheme and host, for feeds and metadata. */
export function absolute(path: string): string {
  return `${address().origin}${href(path)}`;
}

/** Path of a story: `/stories/2026/05/05/slug/`. */
export const storyPath = (id: string): string => `/stories/${id}/`;
/** Path of an edition. */
export const editionPath = (date: string): string => `/editions/${date}/`;
/** Path of the list of all papers of an edition. */
export const papersPath = (date: string): string => `${editionPath(date)}papers/`;
/** Path of a topic. */
export const topicPath = (id: string): string => `/topics/${id}/`;
/** Path of a significance tier. */
export const tierPath = (id: string): string => `/tiers/${id}/`;
/** Path of a feed. */
export const feedPath = (id: string): string => `/sources/${id}/`;
/** Path of a kind. */
export const kindPath = (id: string): string => `/kinds/${id}/`;
/** Path of an author's page. */
export const authorPath = (slug: string): string => `/authors/${slug}/`;
/** Path of a story's twin: `md` its text as Markdown, `json` all of it as data. */
export const twinPath = (id: string, form: 'md' | 'json'): string => `/stories/${id}.${form}`;
/** Path of a row of a story's history, counted from 1: rows are only ever added at the end. */
export const changePath = (id: string, row: number): string => `${storyPath(id)}#change-${row}`;
/** Path of the list of corrections. */
export const CORRECTIONS = '/corrections/';
/** Path of the picture that links to a page are shown with. */
export const cardPath = (path: string): string => `${path}card.png`;
/** Path of an icon. */
export const iconPath = (name: string): string => `/icons/${name}.png`;
/** Path of the editor's desk, in the dev server alone. */
export const DESK = '/desk/';
/** Path of what a reader keeps. */
export const READING = '/reading/';
/** Path of the search. */
export const SEARCH = '/search/';
/** Path of a file that cites the works of a page. */
export const citePath = (path: string, ending: string): string => `${path}cite.${ending}`;
/** Path of the feed of a page: `xml` for RSS, `atom`, `json`. */
export const feedFile = (path: string, ending = 'xml'): string => `${path}feed.${ending}`;
