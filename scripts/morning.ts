import type { Edition } from '../src/schemas/edition.ts';
import type { Embeddings } from './cluster/learnt.ts';
import type { Config } from './commands/config.ts';
import type { Entry, Outcome, PlannedFile, RawFeed, Warning } from './model.ts';
import type { Asking } from './papers/asking.ts';
import type { Papers } from './papers/papers.ts';
import type { Parse } from './read.ts';
import type { Speak } from './speak/spoken.ts';
import type { Summariser } from './summarise/summarise.ts';
import type { Archive, Focus } from './write/store.ts';

/** Everything a morning is made from. Same input, same files. */
export interface Morning {
  readonly feeds: readonly RawFeed[];
  readonly parse: Parse;
  /** Reads what is on disk about the works of this morning. */
  readonly openArchive: (focus: Focus) => Promise<Archive>;
  readonly config: Config;
  readonly summariser: Summariser;
  /** Gives learnt vectors, where the site asks for them. */
  readonly embed?: Embed | undefined;
  /** Reads the papers of stories, where the site asks for that. */
  readonly papers?: ReadPapers | undefined;
  /** Opens what says formulas in words. */
  readonly speaker?: (() => Promise<Speak>) | undefined;
  /** Edition day; null takes the newest day that was announced, at the latest today. */
  readonly date: string | null;
  /** Now, an instant. */
  readonly at: string;
}

/** Learnt vectors of all entries; where one cannot be had there are none, with a warning, and the words decide. */
export type Embed = (entries: readonly Entry[]) => Promise<Outcome<Embeddings | undefined>>;

/** Papers worth reading for these stories, read; what cannot be had has a warning. */
export type ReadPapers = (stories: readonly Asking[]) => Promise<Outcome<Papers>>;

/** A morning made, not yet on disk: the story files to write first, then the edition. */
export interface Made {
  readonly files: readonly PlannedFile[];
  readonly edition: Edition;
  readonly warnings: readonly Warning[];
}
