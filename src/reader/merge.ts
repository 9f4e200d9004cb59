import { LIMITS, type Profile, type State } from './state.ts';

/** Adds what another state has: profiles of the same name grow together, the others come along. Settings stay as they are. */
export function merged(state: State, other: State): State {
  const known = state.profiles.map((profile) => {
    const twin = other.profiles.find(({ name }) => name === profile.name);
    return twin ? together(profile, twin) : profile;
  });
  const names = new Set(state.profiles.map(({ name }) => name));
  return { ...state, profiles: [...known, ...other.profiles.filter(({ name }) => !names.has(name))] };
}

function together(mine: Profile, theirs: Profile): Profile {
  const union = (a: readonly string[], b: readonly string[]) => [...new Set([...a, ...b])];
  const saved = new Map([...theirs.saved, ...mine.saved].map((story) => [story.id, story]));
  return {
    ...mine,
    want: union(mine.want, theirs.want),
    avoid: union(mine.avoid, theirs.avoid),
    topics: union(mine.topics, theirs.topics),
    saved: [...saved.values()].sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0)),
    read: union(theirs.read, mine.read).slice(-LIMITS.read),
  };
}

/** What a state has, in words: `2 profiles, 3 words, 12 saved stories`. */
export function contentOf({ profiles }: State): string {
  const sum = (count: (profile: Profile) => number) => profiles.reduce((total, profile) => total + count(profile), 0);
  const counts: readonly (readonly [number, string, string])[] = [
    [profiles.length, 'profile', 'profiles'],
    [sum(({ want, avoid }) => want.length + avoid.length), 'word', 'words'],
    [sum(({ topics }) => topics.length), 'hidden topic', 'hidden topics'],
    [sum(({ saved }) => saved.length), 'saved story', 'saved stories'],
    [sum(({ read }) => read.length), 'story marked as read', 'stories marked as read'],
  ];
  const present = counts.filter(([count]) => count > 0);
  return present.map(([count, one, many]) => `${count} ${count === 1 ? one : many}`).join(', ');
}
