import type { Cluster, Entry } from '../model.ts';
import { compare } from './compare.ts';
import { byEmbeddings, type Embeddings, scaleWindow } from './learnt.ts';
import { link } from './link.ts';
import { mentions } from './mentions.ts';
import { byWords } from './nearness.ts';
import { sample } from './sample.ts';
import { settings } from './settings.ts';
import { makeSpace } from './space.ts';
import { attach, type Bundle, stories } from './story.ts';

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
  const floor = floorFor(sorted.length + window.length);
  const { edges, crowding, similarity } = compare(sorted, nearness, floor);

  const told = mentions(sorted);
  const taken = new Set(told.map(({ post }) => post));
  const posts = Map.groupBy(told, ({ paper }) => paper);
  const size = (document: number) => 1 + (posts.get(document)?.length ?? 0);
  const free = edges.filter(({ a, b }) => !taken.has(a) && !taken.has(b));
  const groups = link(sorted.length, free, (document) => crowding[document] ?? 0, similarity, floor, size);
  const bundle: Bundle = { entries: sorted, space, nearness: nearness.between };
  return groups
    .filter(({ members }) => !taken.has(members[0] as number))
    .flatMap((group) => stories(group, bundle))
    .map((group) => attach(group, posts, bundle))
    .sort(byId);
}

/** Few documents know little about what is rare, so more is asked of them. */
function floorFor(documents: number): number {
  return settings.floor + settings.caution * Math.max(0, 1 - documents / settings.fewDocuments);
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
