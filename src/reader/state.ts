/** Version of what is kept; raised with a step in `upgrade.ts` when its shape changes. */
export const VERSION = 1;

/** How much is kept: enough for years of reading, and a bound for what a stranger's link can bring. */
export const LIMITS = { profiles: 20, words: 200, topics: 500, saved: 2_000, read: 5_000, lists: 1_000, text: 80 };

/** A story that the reader keeps, with what a list of them shows: no index is needed to name it. */
export interface SavedStory {
  /** `2026/05/05/slug`, which is its address too. */
  readonly id: string;
  /** Its headline as plain text. */
  readonly title: string;
  /** Day of its edition. */
  readonly date: string;
}

/** What was new in a list when. */
export interface Seen {
  /** Newest day that the list had at the visit before this one. */
  readonly before: string;
  /** Newest day that it had at this visit. */
  readonly newest: string;
  /** Instant at which it was last looked at, in milliseconds. */
  readonly at: number;
}

/** One of the reader's roles, each with its own words and marks. */
export interface Profile {
  readonly name: string;
  /** Words that mark a story. */
  readonly want: readonly string[];
  /** Words that mark a story as avoided, and hide it where `hide.avoided` says so. */
  readonly avoid: readonly string[];
  /** Ids of topics whose stories are hidden. */
  readonly topics: readonly string[];
  readonly hide: { readonly avoided: boolean; readonly read: boolean };
  /** The last one first. */
  readonly saved: readonly SavedStory[];
  /** Ids of stories, the last one at the end. */
  readonly read: readonly string[];
  /** By the list's path. */
  readonly seen: Readonly<Record<string, Seen>>;
}

/** All that a reader keeps in the browser. */
export interface State {
  readonly v: typeof VERSION;
  /** Name of the profile that holds now. */
  readonly profile: string;
  /** At least one, no two of a name. */
  readonly profiles: readonly Profile[];
  /** Whether single letters are keys (WCAG 2.1.4). */
  readonly keys: boolean;
  /** Whether visits are kept, to say what is new. */
  readonly visits: boolean;
  /** Whether opening a story marks it as read. */
  readonly opened: boolean;
}

/** A profile with nothing in it: nothing is hidden. */
export const emptyProfile = (name: string): Profile => ({
  ...{ name, want: [], avoid: [], topics: [], saved: [], read: [], seen: {} },
  hide: { avoided: false, read: false },
});

/** What a reader has who has kept nothing. */
export const emptyState = (): State => ({
  ...{ v: VERSION, profile: 'Reading', profiles: [emptyProfile('Reading')] },
  ...{ keys: true, visits: true, opened: false },
});

/** The profile that holds now: a state that was read has it. */
export const currentProfile = ({ profile, profiles }: State): Profile =>
  profiles.find(({ name }) => name === profile) as Profile;

/** The state with another current profile. */
export function withProfile(state: State, change: (profile: Profile) => Profile): State {
  const current = currentProfile(state);
  return { ...state, profiles: state.profiles.map((profile) => (profile === current ? change(profile) : profile)) };
}

/** In how many ways a profile hides stories: by words, by topics, as read. */
export const waysToHide = ({ hide, avoid, topics, read }: Profile): number =>
  [topics.length > 0, hide.avoided && avoid.length > 0, hide.read && read.length > 0].filter(Boolean).length;
