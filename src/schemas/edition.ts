import { z } from 'zod';
import { day, instant } from './dates.ts';
import { announceType } from './story.ts';

/**
 * What a source had for the edition's day. `normal` something new; `repeated` the batch of an earlier day again;
 * `weekend`, `holiday` arXiv announces nothing on such days; `quiet` nothing new, for no reason that is known; `fault` it
 * was not read, or too late.
 */
export const freshness = z.enum(['normal', 'repeated', 'weekend', 'holiday', 'quiet', 'fault']);

/** How reading one source went. */
export const sourceReportSchema = z.strictObject({
  /** Id of the row of sources.yaml. */
  id: z.string(),
  /** Its name. */
  name: z.string(),
  /** `ok` read now; `unchanged` the server said 304; `stale` the last good copy stood in; `failed` nothing to read. */
  status: z.enum(['ok', 'unchanged', 'stale', 'failed']),
  /** Items in the feed; with another batch on the same day, those of both. */
  announced: z.int().min(0),
  /** Items of it that ended in a story. */
  kept: z.int().min(0),
  /** The feed's own build date. */
  built: instant.nullable(),
  /** Why it failed or is stale, in one line. */
  error: z.string().nullable(),
  /** What to do about that, in one line. */
  fix: z.string().optional(),
  /** What went wrong before it was asked again and came, in that order. */
  retried: z.array(z.string()).optional(),
  /** Newest day that its items are of; the day it was built where it has none. */
  day: day.nullable().optional(),
  freshness: freshness.optional(),
  /** Editions in a row, up to this one, for which it could not be read; absent for none. */
  failures: z.int().min(1).optional(),
  /** By arXiv category that it asks for: papers new in it on this day by all feeds together, and how many came with this one. */
  categories: z.record(z.string(), z.strictObject({ announced: z.int().min(0), fetched: z.int().min(0) })).optional(),
});

/** What became of one entry. */
export const fateSchema = z.strictObject({
  /** Entry id: `arxiv:2605.02116`. */
  id: z.string(),
  version: z.int().nullable(),
  title: z.string(),
  announce: announceType.nullable(),
  /** Source that had it first. */
  feed: z.string().optional(),
  /**
   * `story` in a story of this edition; `joined` taken into one of an earlier edition; `replaced` a new version of a work in a story of an earlier one, which was brought
   * in; `known` in such a story as it is announced; `dropped`; `held`.
   */
  fate: z.enum(['story', 'joined', 'replaced', 'known', 'dropped', 'held']),
  /** Story id, for `story`, `joined`, `replaced` and `known`. */
  story: z.string().optional(),
  /** Why, for `dropped` and `held`: an id of the reasons' table. */
  reason: z.string().optional(),
  /** arXiv's primary category. */
  category: z.string().optional(),
  /** Primary topic of the story that it is in or would have been in. */
  topic: z.string().optional(),
  /** Score of that story. */
  score: z.number().optional(),
});

/** Why a work is in no published story; a reader's words for each are in `src/lib/left-out.ts`. */
export const leftOutReason = z.enum([
  'below-gate',
  'editor',
  'later-day',
  'old',
  'over-cap',
  'replacement',
  'rule',
  'seen-before',
  'unsafe-text',
  'unsupported',
  'withdrawn',
]);

/** `content/editions/DATE.json`: the ledger of one morning. */
export const editionSchema = z.strictObject({
  /** Edition day (UTC). */
  date: day,
  /** When it was first made. */
  made: instant,
  /** When it last changed. */
  updated: instant,
  counts: z.strictObject({
    /** Items of all feeds. */
    announced: z.int().min(0),
    /** Works among them, after dedupe. */
    unique: z.int().min(0),
    /** Works that ended in a story. */
    kept: z.int().min(0),
    /** Stories published. */
    stories: z.int().min(0),
    dropped: z.int().min(0),
    held: z.int().min(0),
    /** Works that stories of earlier editions have: joined, replaced or known. */
    known: z.int().min(0).optional(),
    /** Works that no topic's cues match. */
    unmatched: z.int().min(0).optional(),
  }),
  /** Works by primary category: all of them, and those in stories. */
  categories: z.record(z.string(), z.strictObject({ unique: z.int().min(0), kept: z.int().min(0) })).optional(),
  /** Ids of the published stories, in the order of the page. */
  stories: z.array(z.string()),
  sources: z.array(sourceReportSchema),
  entries: z.array(fateSchema),
  /** One line each: `stage: id: message`. */
  warnings: z.array(z.string()),
});

/** What a source had for the edition's day. */
export type Freshness = z.infer<typeof freshness>;
/** How reading one source went. */
export type SourceReport = z.infer<typeof sourceReportSchema>;
/** Why a work is in no published story. */
export type LeftOutReason = z.infer<typeof leftOutReason>;
/** What became of one entry. */
export type Fate = z.infer<typeof fateSchema>;
/** The ledger of one morning. */
export type Edition = z.infer<typeof editionSchema>;
