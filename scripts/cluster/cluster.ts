import type { Cluster, Entry, Why } from '../model.ts';
import { compare } from './compare.ts';
import { type Group, link } from './link.ts';
import { contributions, sharedPhrases } from './phrases.ts';
import { sample } from './sample.ts';
import { settings } from './settings.ts';
import { makeSpace, type Space } from './space.ts';
import { dot } from './vector.ts';

/**
 * Groups entries into stories by what their titles and abstracts say: TF-IDF with damped rarity over words, pairs and
 * title subjects; cosine over an inverted index; average link above a floor and above the papers' own crowding.
 * The order of the entries does not matter.
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
  const floor = floorFor(sorted.length + window.length);
  const { edges, crowding, similarity } = compare(sorted, space, floor);
  return link(sorted.length, edges, (document) => crowding[document] ?? 0, similarity, floor)
    .flatMap((group) => stories(group, sorted, space))
    .sort(byId);
}

/** Few documents know little about what is rare, so more is asked of them. */
function floorFor(documents: number): number {
  return settings.floor + settings.caution * Math.max(0, 1 - documents / settings.fewDocuments);
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

function dotOf(space: Space, a: number, b: number): number {
  const [left, right] = [space.vectors[a], space.vectors[b]];
  return left && right ? dot(left, right) : 0;
}

/** The group as a story; its entries each on its own where no phrase that readers would accept explains it. */
function stories(group: Group, entries: readonly Entry[], space: Space): Cluster[] {
  const whole = story(group, entries, space);
  const explained = whole.why.shared.reduce((sum, { weight }) => sum + weight, 0);
  if (group.members.length === 1 || explained >= settings.leastExplained) return [whole];
  return group.members.map((member) => story({ members: [member], similarity: 1 }, entries, space));
}

function story(group: Group, entries: readonly Entry[], space: Space): Cluster {
  const central = (member: number) =>
    group.members.reduce((sum, other) => sum + (other === member ? 0 : dotOf(space, member, other)), 0);
  const ordered = group.members
    .map((member) => ({ member, entry: entries[member] as Entry, centre: central(member) }))
    .sort((a, b) => weight(b.entry) - weight(a.entry) || b.centre - a.centre || byId(a.entry, b.entry));
  const members = ordered.map(({ member }) => member);
  const own = ordered.map(({ entry }) => entry);
  return { id: own[0]?.id ?? '', entries: own, why: why(group, members, own, space) };
}

/** What is announced for the first time decides a story, what was withdrawn never does if anything else is there. */
function weight(entry: Entry): number {
  return entry.withdrawn ? -1 : Number(entry.announce === 'new');
}

function why(group: Group, members: readonly number[], entries: readonly Entry[], space: Space): Why {
  if (members.length === 1) return { similarity: 1, shared: [] };
  const give = new Map<string, number>();
  members.forEach((a, i) => {
    for (const b of members.slice(i + 1)) {
      const [left, right] = [space.vectors[a], space.vectors[b]];
      if (!left || !right) continue;
      for (const [term, points] of contributions(left, right, space.term))
        give.set(term, (give.get(term) ?? 0) + points);
    }
  });
  const shared = sharedPhrases(
    entries.map((entry) => [entry]),
    give,
  );
  return { similarity: Math.round(group.similarity * 1000) / 1000, shared };
}
