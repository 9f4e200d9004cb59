import { announceRank } from '../../src/schemas/story.ts';
import type { Entry } from '../model.ts';
import type { Work } from './works.ts';

/**
 * One entry for a work: the newest version, as its own category announced it, with what the other entries know
 * beside it. Only `feed` depends on the order of the entries: it is the first that had the work.
 */
export function mergeWork(work: Work): Entry {
  const [only] = work.entries;
  if (only && work.entries.length === 1) return only;
  const sorted = [...work.entries].sort((a, b) => byWeight(work, a, b));
  const base = sorted[0] as Entry;
  const peers = sorted.filter((entry) => isPeer(work, entry));
  const first = work.entries.find((entry) => peers.includes(entry)) ?? base;
  const doi = firstOf(sorted, (entry) => entry.doi);
  const venue = firstOf(sorted, (entry) => entry.venue);
  const links = linksOf(sorted);
  const pointers = sorted.filter(({ tier = 1, feed }) => tier > 1 && feed !== base.feed);
  const attention = new Set(pointers.map(({ feed }) => feed)).size;
  const withdrawn = peers.some((entry) => entry.withdrawn && entry.version === base.version);
  const { withdrawn: _, ...kept } = base;
  return {
    ...kept,
    id: work.paper ?? base.id,
    authors: firstOf(sorted, (entry) => (entry.authors.length > 0 ? entry.authors : null)) ?? [],
    categories: [...new Set(peers.flatMap((entry) => entry.categories))],
    summary: firstOf(sorted, (entry) => entry.summary || null) ?? '',
    published: firstOf(sorted, (entry) => entry.published),
    announced: firstOf(sorted, (entry) => entry.announced),
    feed: first.feed,
    comment: firstOf(sorted, (entry) => entry.comment),
    license: firstOf(sorted, (entry) => entry.license),
    ...(doi ? { doi } : {}),
    ...(venue ? { venue } : {}),
    ...(Object.keys(links).length > 0 ? { links } : {}),
    ...(withdrawn ? { withdrawn } : {}),
    ...(attention > 0 ? { attention } : {}),
    ...(base.tier ? { tier: base.tier } : {}),
  };
}

/** Each kind of link from the heaviest entry that has it. */
function linksOf(entries: readonly Entry[]): NonNullable<Entry['links']> {
  const kinds = ['code', 'project', 'pdf', 'html'] as const;
  const found = kinds.map((kind) => [kind, firstOf(entries, (entry) => entry.links?.[kind])] as const);
  return Object.fromEntries(found.filter(([, address]) => address !== null));
}

/** Entries of the work itself; a post that only has the paper's address is none. */
function isPeer({ paper }: Work, entry: Entry): boolean {
  return paper === null || entry.id === paper;
}

/** The heavier entry first: the work itself, the newer version, the better announcement; then a fixed order. */
function byWeight(work: Work, a: Entry, b: Entry): number {
  return (
    Number(isPeer(work, b)) - Number(isPeer(work, a)) ||
    (b.version ?? 0) - (a.version ?? 0) ||
    announceRank(a.announce) - announceRank(b.announce) ||
    (a.tier ?? 1) - (b.tier ?? 1) ||
    (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)
  );
}

function firstOf<T>(entries: readonly Entry[], pick: (entry: Entry) => T | null | undefined): T | null {
  for (const entry of entries) {
    const value = pick(entry);
    if (value !== null && value !== undefined) return value;
  }
  return null;
}
