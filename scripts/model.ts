// Every record that the stages hand on, in one place and in their order: long for its doc comments.

import type { LeftOutReason, SourceReport } from '../src/schemas/edition.ts';
import type { KindId } from '../src/schemas/kind.ts';
import type { Source, SourceTier } from '../src/schemas/source.ts';
import type { AnnounceType, Related, StoryData, Support } from '../src/schemas/story.ts';
import type { TierId } from '../src/schemas/tier.ts';
import type { StoryFile } from '../src/story/file.ts';

export type { Source, SourceTier, TierId };

/** The stages, in the order of the run. */
export type Stage =
  | 'fetch'
  | 'parse'
  | 'normalise'
  | 'dedupe'
  | 'cluster'
  | 'classify'
  | 'rank'
  | 'summarise'
  | 'support'
  | 'theory'
  | 'write';

/** Something a person should know about one source, entry or story; the run goes on. */
export interface Warning {
  readonly stage: Stage;
  /** Source id, where one is concerned. */
  readonly source?: string;
  /** Entry or story id, where one is concerned. */
  readonly id?: string;
  /** One sentence: what is wrong and what was done. */
  readonly message: string;
  readonly cause?: unknown;
}

/** Values with the warnings that making them gave. */
export interface Outcome<T> {
  readonly value: T;
  readonly warnings: readonly Warning[];
}

/** What came back for one source: bytes, decoded from transfer encodings and not from the charset. */
export interface RawFeed {
  readonly source: Source;
  /** `failed` has no body and an error; `stale` has the last good body and an error. */
  readonly status: SourceReport['status'];
  readonly body: Uint8Array | null;
  readonly contentType: string | null;
  /** Address after redirects. */
  readonly url: string;
  /** What went wrong, one line for people. */
  readonly error: string | null;
  /** What to do about the error, in one line. */
  readonly fix?: string | undefined;
  /** Failures after which it was asked again and came, in their order. */
  readonly retried?: readonly string[] | undefined;
  /** What a person should know although the feed came: one line each. */
  readonly notes?: readonly string[];
}

/** One item of a feed, read and not yet interpreted. Texts are plain; dates ISO 8601 with offset or null. */
export interface FeedItem {
  readonly id: string | null;
  readonly title: string;
  readonly link: string | null;
  readonly authors: readonly string[];
  readonly published: string | null;
  readonly updated: string | null;
  readonly summary: string;
  readonly categories: readonly string[];
  readonly license?: string;
  readonly comment?: string;
  readonly doi?: string;
  /** arXiv announcements only. */
  readonly announceType?: AnnounceType;
  /** arXiv id without its version. */
  readonly arxivId?: string;
  readonly version?: number;
  /** Dates as they are written that name no day for certain. */
  readonly unreadDates?: readonly string[];
}

/** One feed, read. */
export interface ParsedFeed {
  readonly format: 'rss' | 'atom' | 'rdf' | 'cdf' | 'json';
  readonly title: string;
  readonly link: string | null;
  /** The feed's own build date, ISO 8601 with offset. */
  readonly updated: string | null;
  /** English names of the weekdays on which it has nothing, where it says so. */
  readonly skipDays?: readonly string[];
  readonly items: readonly FeedItem[];
}

/** One feed as far as it could be read. */
export interface FeedReading {
  readonly feed: RawFeed;
  /** Null where nothing could be read; `error` says why. */
  readonly parsed: ParsedFeed | null;
  readonly entries: readonly Entry[];
  readonly error: string | null;
  /** What to do about the error, in one line. */
  readonly fix?: string | undefined;
  readonly warnings: readonly Warning[];
}

/** One announced work in Lemma's own terms: what every stage from `dedupe` on works with. */
export interface Entry {
  /** `2605.02116` for arXiv (no prefix, no version), `doi:…` or `url:…` for others. */
  readonly id: string;
  readonly version: number | null;
  /** TeX text: literal, with `$…$` as maths; text macros and accents already Unicode. */
  readonly title: string;
  /** Unicode names in the source's order. */
  readonly authors: readonly string[];
  /** arXiv categories, primary first; a feed's own categories otherwise. */
  readonly categories: readonly string[];
  /** The abstract, TeX kept as it stands. */
  readonly summary: string;
  /** When the work was published: an instant in UTC, or null. */
  readonly published: string | null;
  /** Day of arXiv's announcement (`YYYY-MM-DD`), the feed's own date for others, or null. */
  readonly announced: string | null;
  readonly announce: AnnounceType | null;
  /** Id of the row of sources.yaml; with several feeds the first one that had it. */
  readonly feed: string;
  /** Canonical address. */
  readonly url: string;
  readonly comment: string | null;
  readonly license: string | null;
  /** DOI in lower case without a prefix, where the source gives one. */
  readonly doi?: string;
  /** Other forms of the work: code and project page from abstract or comment, PDF, HTML. */
  readonly links?: { readonly code?: string; readonly project?: string; readonly pdf?: string; readonly html?: string };
  /** Where it was accepted, by the authors' comment: `ICML 2026`. */
  readonly venue?: string;
  /** The authors withdrew it. */
  readonly withdrawn?: boolean;
  /** Feeds beside its own that point to it: breaks ties and nothing else. */
  readonly attention?: number;
  /** Source tier; 1 where a filter's input leaves it out. */
  readonly tier?: SourceTier;
}

/** Why entries are one story. */
export interface Why {
  /** Lowest average-link similarity at which it held together, 0–1; 1 for a single entry. */
  readonly similarity: number;
  /** Phrases that carry the similarity, heaviest first, with their share of it. */
  readonly shared: readonly { readonly phrase: string; readonly weight: number }[];
}

/** Entries that are one event. The first entry is the deciding one. */
export interface Cluster {
  /** Id of the deciding entry: stable as long as that entry is. */
  readonly id: string;
  readonly entries: readonly Entry[];
  readonly why: Why;
}

/** An entry that belongs to a story of an earlier edition. */
export interface Joining {
  readonly entry: Entry;
  /** Id of the story. */
  readonly story: string;
  readonly why: Why;
  /** What the summary may say of it; absent for a post, whose row says enough. */
  readonly words?: Pick<Summary, 'by' | 'sentences' | 'dropped'>;
}

/** A cluster with what it is about. Each decision names its cues. */
export interface Classified extends Cluster {
  readonly kind: KindId;
  /** One primary topic and at most two more. */
  readonly topics: readonly string[];
  readonly cues: { readonly kind: readonly string[]; readonly topics: readonly string[] };
}

/** A classified cluster with its place. */
export interface Ranked extends Classified {
  readonly tier: TierId;
  readonly score: StoryData['score'];
  readonly rankReason: string;
  /** Reason's id when it is not published (`tier` held or not listed at all). */
  readonly dropped: LeftOutReason | null;
}

/** One sentence of a summary: TeX text, with its support. */
export interface Sentence {
  readonly text: string;
  readonly source: string;
  readonly quote: string;
}

/** A sentence for a part of a source's theory card. */
export interface CardSentence extends Sentence {
  readonly part: 'setting' | 'assumptions' | 'idea' | 'breaks';
}

/** What a summariser returns. */
export interface Summary {
  /** `extractive/1` or `PROVIDER/MODEL`. */
  readonly by: string;
  /** Version and hash of a model's prompt. */
  readonly prompt?: string;
  /** A model that was asked first, and why its answer was not used. */
  readonly asked?: { readonly by: string; readonly fault: string };
  /** The story on disk has these words already, by the same model from the same text: they stay as they are. */
  readonly standing?: true;
  readonly title: string;
  /** What wrote the title, where that is not `by`. */
  readonly titleBy?: string;
  readonly tldr: string;
  readonly sentences: readonly Sentence[];
  /** Absent rather than hollow. */
  readonly impact: string | null;
  /** Sentences of `## Why it matters` and `## Limits`; empty leaves the section out. */
  readonly whyItMatters: readonly Sentence[];
  readonly limits: readonly Sentence[];
  /** Sentences for parts of theory cards that the sources' own sentences leave empty. */
  readonly theory?: readonly CardSentence[];
  /** What the check of its support took out, and why: one line each. Absent where nothing was. */
  readonly dropped?: readonly string[];
  /** Why the story must not be published as it is, in one line; absent where it may. */
  readonly held?: string;
}

/** One formula of a source, checked by strict KaTeX. */
export interface Formula {
  readonly tex: string;
  /** Entry it stands in. */
  readonly source: string;
  /** The sentence that states it, TeX text. */
  readonly context: string;
}

/** A piece of a statement: words as TeX text, or a display formula that KaTeX takes. */
export type StatementPart =
  | { readonly type: 'words'; readonly text: string }
  | { readonly type: 'math'; readonly tex: string };

/** A statement of a paper as it is shown. */
export interface CardStatement {
  /** Component of the palette. */
  readonly component: 'Assumption' | 'Corollary' | 'Definition' | 'Lemma' | 'Proposition' | 'Theorem';
  /** As in the paper. */
  readonly number: string | null;
  /** TeX text. */
  readonly title: string | null;
  readonly parts: readonly StatementPart[];
}

/** What a paper itself states, as one card shows it. */
export interface PaperCard {
  /** Source id of the paper. */
  readonly source: string;
  /** Those that the statements rest on. */
  readonly assumptions: readonly CardStatement[];
  /** The main one first. */
  readonly statements: readonly CardStatement[];
  /** Idea of the main one's proof in the paper's words, TeX text; null where they may not be quoted or there are none. */
  readonly idea: string | null;
  readonly symbols: readonly { readonly tex: string; readonly meaning: string; readonly first: string }[];
  /** Where the statements stand, and by whose leave their words are quoted. */
  readonly credit: {
    readonly name: string;
    readonly url: string;
    readonly authors: string;
    /** Null where no word is quoted. */
    readonly license: { readonly name: string; readonly url: string } | null;
  };
}

/** Theory of a story: formulas worth showing with the sentence that states them. Empty leaves the section out. */
export interface Theory {
  readonly by: string;
  readonly formulas: readonly Formula[];
  /** Symbols that the abstracts define: "where $m$ denotes the number of negative samples". */
  readonly symbols: readonly { readonly tex: string; readonly meaning: string; readonly source: string }[];
  /** Cards of papers that were read. */
  readonly cards?: readonly PaperCard[];
  /** Sentences for the other parts of the cards, by `CardSentence.source`. */
  readonly said?: readonly CardSentence[];
  /** Display formulas in words, by their TeX. */
  readonly spoken?: ReadonlyMap<string, string>;
  /** Model that some of them are by, and its prompt; absent where all stand in the sources. */
  readonly filledBy?: { readonly by: string; readonly prompt?: string };
  /** A paper was to be read and could not be had: a card that stands in the file from an earlier run is better. */
  readonly lacking?: boolean;
}

/** Everything `write` needs for one story file. */
export interface Draft extends Ranked {
  /** Edition day. */
  readonly date: string;
  readonly summary: Summary;
  readonly theory: Theory;
  readonly related: readonly Related[];
}

/** A draft and the id of the story (`2026/05/05/slug`) it is for. */
export interface NamedDraft {
  readonly id: string;
  readonly draft: Draft;
}

/** Support as the story file carries it. */
export type { Support };

/** A story of the archive with its text as it stands on disk. */
export interface StoredStory extends StoryFile {
  readonly text: string;
}

/** A story file as it should stand on disk after the run. */
export interface PlannedFile {
  /** Relative to `content/`: `stories/2026/05/05/slug.mdx`. */
  readonly path: string;
  readonly text: string;
  /** The text that it was made from; null where there was no file. */
  readonly before: string | null;
  /** The story in that text, as it will be read again. */
  readonly story: StoryFile;
  readonly entries: readonly Entry[];
}

/** A story that could not be written safely, or that its sources do not carry: it is held, and the rest goes on. */
export interface HeldStory {
  readonly entries: readonly Entry[];
  readonly reason: LeftOutReason;
  readonly warning: Warning;
}

/** What the archive says about this morning's entries. */
export interface Settled {
  /** To be clustered today. */
  readonly open: readonly Entry[];
  /** Already in a story that is not for this run to write, with that story's id. */
  readonly known: readonly { readonly entry: Entry; readonly story: string; readonly newer: boolean }[];
  /** Not news today, with the reason's id. */
  readonly past: readonly { readonly entry: Entry; readonly reason: LeftOutReason }[];
}
