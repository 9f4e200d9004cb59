import { fold } from './fold.ts';
import { currentProfile, emptyProfile, LIMITS, type SavedStory, type State, withProfile } from './state.ts';
import { Unreadable } from './unreadable.ts';

/** Saves a story, or lets it go if it is saved. */
export const toggleSaved = (state: State, story: SavedStory): State =>
  withProfile(state, (profile) => {
    const others = profile.saved.filter(({ id }) => id !== story.id);
    return { ...profile, saved: others.length < profile.saved.length ? others : [story, ...others] };
  });

/** Marks a story as read or unread. Of more marks than there is room for the oldest go. */
export const markRead = (state: State, id: string, isRead: boolean): State =>
  withProfile(state, (profile) => {
    const others = profile.read.filter((known) => known !== id);
    return { ...profile, read: isRead ? [...others, id].slice(-LIMITS.read) : others };
  });

/** Whether a word is among those of a list, however it is written. */
const has = (words: readonly string[], word: string) => words.some((known) => fold(known) === fold(word));

/**
 * Adds a word, or words in a row, to those that are wanted or avoided.
 * @throws Unreadable for one that could not be found in any text
 */
export function addWord(state: State, list: 'want' | 'avoid', written: string): State {
  const word = written.trim().replace(/\s+/g, ' ');
  if (fold(word) === '') throw new Unreadable('a word needs a letter or a digit');
  return withProfile(state, (profile) =>
    has(profile[list], word) ? profile : { ...profile, [list]: [...profile[list], word] },
  );
}

/** Takes a word away. */
export const removeWord = (state: State, list: 'want' | 'avoid', word: string): State =>
  withProfile(state, (profile) => ({ ...profile, [list]: profile[list].filter((known) => known !== word) }));

/** Hides a topic, or shows it again. */
export const hideTopic = (state: State, topic: string, isHidden: boolean): State =>
  withProfile(state, (profile) => {
    const others = profile.topics.filter((known) => known !== topic);
    return { ...profile, topics: isHidden ? [...others, topic] : others };
  });

/**
 * Adds an empty profile, which holds from now on.
 * @throws Unreadable for a name that is empty or taken
 */
export function addProfile(state: State, written: string): State {
  const name = freeName(state, written);
  return { ...state, profile: name, profiles: [...state.profiles, emptyProfile(name)] };
}

/**
 * Gives the current profile another name.
 * @throws Unreadable for a name that is empty or taken
 */
export function renameProfile(state: State, written: string): State {
  const name = freeName(state, written);
  return { ...withProfile(state, (profile) => ({ ...profile, name })), profile: name };
}

/** Removes the current profile; the last one leaves an empty one. */
export function removeProfile(state: State): State {
  const current = currentProfile(state);
  const left = state.profiles.filter((profile) => profile !== current);
  const profiles = left.length > 0 ? left : [emptyProfile('Reading')];
  return { ...state, profiles, profile: profiles[0]?.name ?? 'Reading' };
}

function freeName({ profiles }: State, written: string): string {
  const name = written.trim();
  if (name === '') throw new Unreadable('a profile needs a name');
  if (profiles.some((profile) => profile.name === name)) throw new Unreadable(`there is a profile “${name}” already`);
  return name;
}
