import { finder, fold } from './fold.ts';
import type { Profile } from './state.ts';

/** What a list knows of a story. */
export interface Listed {
  readonly id: string;
  /** Headline, tl;dr, topics, kind and authors. */
  readonly text: string;
  /** Ids of its topics. */
  readonly topics: readonly string[];
}

/** What a profile says of a story. */
export interface Verdict {
  /** Words that the reader wants. */
  readonly wanted: readonly string[];
  /** Words that the reader avoids. */
  readonly avoided: readonly string[];
  /** Why it is hidden, if it is. */
  readonly hidden: 'word' | 'topic' | 'read' | null;
}

/**
 * What judges stories by a profile.
 * @param but topic that the page is about: who opens it wants to see it
 */
export function judge(profile: Profile, but?: string): (story: Listed) => Verdict {
  const [wanted, avoided] = [finder(profile.want), finder(profile.avoid)];
  const read = new Set(profile.read);
  const topics = new Set(profile.topics.filter((topic) => topic !== but));
  return (story) => {
    const text = fold(story.text);
    const found = { wanted: wanted(text), avoided: avoided(text) };
    if (profile.hide.avoided && found.avoided.length > 0) return { ...found, hidden: 'word' };
    if (story.topics.some((topic) => topics.has(topic))) return { ...found, hidden: 'topic' };
    return { ...found, hidden: profile.hide.read && read.has(story.id) ? 'read' : null };
  };
}
