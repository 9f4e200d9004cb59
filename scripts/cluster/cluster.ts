import type { Cluster, Entry } from '../model.ts';
import { compare } from './compare.ts';
import { byEmbeddings, type Embeddings, scaleWindow } from './learnt.ts';
import { type Edge, type Group, link } from './link.ts';
import { mentions } from './mentions.ts';
import { byWords } from './nearness.ts';
import { sample } from './sample.ts';
import { settings } from './settings.ts';
import { makeSpace } from './space.ts';
import { attach, type Bundle, holds } from './story.ts';

/** What the grouping goes by beside the entries. */
export interface ClusterOptions {
  readonly window?: readonly Entry[] | undefined;
  readonly embeddings?: Embeddings | undefined;
}

/**
 * Groups entries into stories. Posts that name a paper by id, DOI or title go with it; the rest by what titles and abstracts
 * say: TF-IDF with damped rarity over words and pairs; cosine over an inverted index; average link above a floor and
 * above the papers' own crowding. What no subject explains stays apart. The order of the entries does not matter.
 * @param entries with different ids
 * @param options.window earlier entries, counted for how rare words are, with embeddings also for their scale, and for
 *   nothing else
 * @param options.embeddings vectors of all entries: nearness comes from them instead of the words, everything else stays
 * @returns every entry in one cluster, clusters by id
 */
export function cluster(entries: readonly Entry[], options: ClusterOptions = {}): Cluster[] {
  const sorted = [...entries].sort(byId);
  const own = new Set(sorted.map((entry) => entry.id));
  const window = sample(
    (options.window ?? []).filter((e) => !own.has(e.id)),
    settings.windowSample,
  ).sort(byId);
  const { embeddings } = options;
  const helpers = new Set(scaleWindow(window, embeddings));
  const others = window.filter((entry) => !helpers.has(entry));
  const space = makeSpace([...sorted, ...helpers], others);
  const nearness = embeddings ? byEmbeddings(sorted, [...helpers], space, embeddings) : byWords(space);
  const { edges, crowding, similarity } = compare(sorted, nearness, settings.floor);
  const bundle: Bundle = { entries: sorted, space, nearness: nearness.between };

  const told = mentions(sorted);
  const taken = new Set(told.map(({ post }) => post));
  const posts = Map.groupBy(told, ({ paper }) => paper);
  const certain = certainFor(sorted.length);
  const linked = (some: readonly Edge[], floor: (together: number) => number) =>
    link(sorted.length, some, {
      ...{ similarity, floor },
      crowding: (document) => crowding[document] ?? 0,
      size: (document) => 1 + (posts.get(document)?.length ?? 0),
    });
  const free = edges.filter(({ a, b }) => !taken.has(a) && !taken.has(b));
  const isStory = (group: Group) => holds(group, bundle, certain);
  const [groups, loose] = parted(
    linked(free, (together) => (together > 2 ? certain : settings.floor)),
    isStory,
  );
  const again = (left: ReadonlySet<number>) =>
    linked(
      free.filter(({ a, b }) => left.has(a) && left.has(b)),
      () => certain,
    );
  return [...groups, ...inParts(loose, again, isStory)]
    .filter(({ members }) => !taken.has(members[0] as number))
    .map((group) => attach(group, posts, bundle))
    .sort(byId);
}

/** What does not hold as a whole may hold in part; the rest stands alone. */
function inParts(
  loose: readonly Group[],
  again: (left: ReadonlySet<number>) => readonly Group[],
  isStory: (group: Group) => boolean,
): Group[] {
  const left = new Set(loose.flatMap(({ members }) => members));
  const parts = again(left).filter(({ members }) => left.has(members[0] as number));
  const [held, single] = parted(parts, isStory);
  return [...held, ...single.flatMap(({ members }) => members.map((member) => ({ members: [member], similarity: 1 })))];
}

function parted<T>(items: readonly T[], test: (item: T) => boolean): [T[], T[]] {
  const tested = items.map((item) => ({ item, passes: test(item) }));
  const those = (passing: boolean) => tested.flatMap(({ item, passes }) => (passes === passing ? [item] : []));
  return [those(true), those(false)];
}

/** Of few works hardly any tell the same, so that two which look alike mostly only look alike: more is asked of them. */
function certainFor(works: number): number {
  return settings.floor + settings.caution * Math.max(0, 1 - works / settings.fewWorks);
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
