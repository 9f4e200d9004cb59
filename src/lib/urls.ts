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
/** Path of the feed of a page. */
export const feedFile = (path: string): string => `${path}feed.xml`;
