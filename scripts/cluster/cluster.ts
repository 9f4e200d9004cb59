import type { Cluster, Entry } from '../model.ts';
import { compare } from './compare.ts';
import { link } from './link.ts';
import { mentions } from './mentions.ts';
import { sample } from './sample.ts';
import { settings } from './settings.ts';
import { makeSpace } from './space.ts';
import { attach, type Bundle, stories } from './story.ts';

/**
 * Groups entries into stories. Posts that name a paper by id, DOI or title go with it; the rest by what titles and abstracts
 * say: TF-IDF with damped rarity over words and pairs; cosine over an inverted index; average link above a floor and
 * above the papers' own crowding. What no subject explains stays apart. The order of the entries does not matter.
 * @param entries with different ids
 * @param options.window earlier entries, counted for how rare words are and for nothing else
 * @returns every entry in one cluster, clusters by id
 */
export function cluster(entries: readonly Entry[], options: { readonly window?: readonly Entry[] } = {}): Cluster[] {
  const sorted = [...entries].sort(byId);
  const own = new Set(sorted.map((entry) => entry.id));
  const window = sample(
    (options.window ?? []).filter((e) => !own.has(e.id)),
    settings.windowSample,
  ).sort(byId);
  const space = makeSpace(sorted, window);
  const floor = floorFor(sorted.length);
  const { edges, crowding, similarity } = compare(sorted, space, floor);

  const told = mentions(sorted);
  const taken = new Set(told.map(({ post }) => post));
  const posts = Map.groupBy(told, ({ paper }) => paper);
  const size = (document: number) => 1 + (posts.get(document)?.length ?? 0);
  const free = edges.filter(({ a, b }) => !taken.has(a) && !taken.has(b));
  const groups = link(sorted.length, free, (document) => crowding[document] ?? 0, similarity, floor, size);
  const bundle: Bundle = { entries: sorted, space };
  return groups
    .filter(({ members }) => !taken.has(members[0] as number))
    .flatMap((group) => stories(group, bundle))
    .map((group) => attach(group, posts, bundle))
    .sort(byId);
}

/** Of few works hardly any tell the same, so that two which look alike mostly only look alike: more is asked of them. */
function floorFor(works: number): number {
  return settings.floor + settings.caution * Math.max(0, 1 - works / settings.fewWorks);
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
