import type { Cluster, Entry, Why } from '../model.ts';
import { tokenise } from '../text/tokens.ts';
import type { Group } from './link.ts';
import { isPost, type Mention } from './mentions.ts';
import { contributions, sharedPhrases } from './phrases.ts';
import { settings } from './settings.ts';
import type { Space } from './space.ts';
import { isMethodAlone, namesTask } from './telling.ts';

/** Entries with their vectors, both by place. */
export interface Bundle {
  readonly entries: readonly Entry[];
  readonly space: Space;
  /** How near two entries are. */
  readonly nearness: (a: number, b: number) => number;
}

/**
 * Whether a group is one story: phrases that readers would accept explain it, and it holds together well for the size of
 * the morning, or better than that nothing is asked where a phrase names the very task.
 * @param certain similarity that needs no such name
 */
export function holds({ members, similarity }: Group, bundle: Bundle, certain: number): boolean {
  if (members.length === 1) return true;
  const shared = phrases(members, bundle);
  const named = shared.some(({ phrase }) => namesTask(folded(phrase)));
  return (named || similarity >= certain) && explains(shared, settings.leastExplained);
}

/** Whether phrases that are more than a widespread method carry at least this share of a similarity. */
export function explains(shared: Why['shared'], least: number): boolean {
  const subjects = shared.filter(({ phrase }) => !isMethodAlone(folded(phrase)));
  return subjects.reduce((sum, { weight }) => sum + weight, 0) >= least;
}

function folded(phrase: string): string {
  return tokenise(phrase)
    .map(({ word }) => word)
    .join(' ');
}

/** The group as a story, with the posts that name its papers. */
export function attach(group: Group, posts: ReadonlyMap<number, readonly Mention[]>, bundle: Bundle): Cluster {
  const told = group.members.flatMap((member) => posts.get(member) ?? []);
  const members = inOrder([...group.members, ...told.map(({ post }) => post)], bundle);
  const entries = members.map((member) => bundle.entries[member] as Entry);
  const likeness = told.map(({ post, paper }) => bundle.nearness(post, paper));
  const similarity = Math.min(group.similarity, ...likeness);
  return { id: entries[0]?.id ?? '', entries, why: why(similarity, members, told, bundle) };
}

/** What joined them: what posts name, for certain, then the shared phrases with their share of the similarity. */
function why(similarity: number, members: readonly number[], told: readonly Mention[], bundle: Bundle): Why {
  const named = [...new Set(told.map(({ phrase }) => phrase))].sort().map((phrase) => ({ phrase, weight: 1 }));
  const shared = named.length > 0 ? named : phrases(members, bundle);
  return { similarity: Math.round(similarity * 1000) / 1000, shared };
}

/** The deciding entry first: what is not withdrawn, works before posts, better tiers, new announcements, the most central. */
function inOrder(members: readonly number[], bundle: Bundle): number[] {
  const central = (member: number) =>
    members.reduce((sum, other) => sum + (other === member ? 0 : bundle.nearness(member, other)), 0);
  return members
    .map((member) => ({ member, entry: bundle.entries[member] as Entry, centre: central(member) }))
    .sort((a, b) => rank(a.entry) - rank(b.entry) || b.centre - a.centre || (a.entry.id < b.entry.id ? -1 : 1))
    .map(({ member }) => member);
}

function rank(entry: Entry): number {
  return (
    100 * Number(entry.withdrawn ?? false) +
    50 * Number(isPost(entry)) +
    2 * (entry.tier ?? 1) +
    Number(entry.announce !== 'new')
  );
}

/** What members of a bundle share, heaviest first; nothing for one alone. */
export function phrases(members: readonly number[], { entries, space }: Omit<Bundle, 'nearness'>): Why['shared'] {
  if (members.length === 1) return [];
  const give = new Map<string, number>();
  members.forEach((a, i) => {
    for (const b of members.slice(i + 1)) {
      const [left, right] = [space.vectors[a], space.vectors[b]];
      if (!left || !right) continue;
      for (const [term, points] of contributions(left, right, space.term)) {
        give.set(term, (give.get(term) ?? 0) + points);
      }
    }
  });
  const sides = members.map((member) => [entries[member] as Entry]);
  return sharedPhrases(sides, give);
}
