import { z } from 'zod';
import { day, instant } from './dates.ts';
import { kindId } from './kind.ts';
import { sourceTier } from './source.ts';
import { tierId } from './tier.ts';

/** How arXiv announced a paper. */
export const announceType = z.enum(['new', 'cross', 'replace', 'replace-cross']);
/**
 * Which announcement of one version is believed, the better first: the paper's own category knows its primary one. A feed
 * that does not say comes last.
 */
const announceOrder: readonly (AnnounceType | null)[] = ['new', 'replace', 'cross', 'replace-cross', null];

/** Place of an announcement in that order: smaller is better. */
export function announceRank(announce: AnnounceType | null): number {
  return announceOrder.indexOf(announce);
}

/** An address that a page may link. */
const web = z.url({ protocol: /^https?$/ });

function isWork(id: string): boolean {
  if (!id.startsWith('url:')) return /^(?:arxiv|doi):\S/.test(id);
  return /^https?:$/.test(URL.parse(id.slice('url:'.length))?.protocol ?? '');
}

/** One work that a story rests on. The same arXiv id in two categories is one source. */
export const storySourceSchema = z.looseObject({
  /** `arxiv:2605.02116`, `doi:10.…` or `url:https://…`: the identity that dedupe works with. Pages link by it. */
  id: z.string().refine(isWork, 'not arxiv:…, doi:… or url:https://…'),
  /** Version read, 1 or more; null where the source has none. */
  version: z.int().min(1).nullable().default(null),
  /** Id of the row of sources.yaml it came by. */
  feed: z.string().min(1),
  /** Name a reader sees: `arXiv cs.LG`. */
  name: z.string().min(1),
  /** Source tier, 1–5. */
  tier: sourceTier,
  /** Its own title; `$…$` is maths. */
  title: z.string().min(1),
  /** Authors in the source's order. */
  authors: z.array(z.string().min(1)).default([]),
  /** Canonical address: the abstract page for arXiv. */
  url: web,
  /** When the work itself was published, if the source says so. */
  published: instant.nullable().default(null),
  /** Day on which arXiv announced it (the announcement's own date). */
  announced: day.nullable().default(null),
  /** Announce type, arXiv only. */
  announce: announceType.nullable().default(null),
  /** The announcement's first words, a quotation of metadata; TeX as it stands there. */
  excerpt: z.string().default(''),
  /** arXiv categories, primary first. */
  categories: z.array(z.string()).default([]),
  /** Address of the licence, if told. */
  license: z.string().nullable().default(null),
  /** The authors' comment ("Accepted at …"), if any. */
  comment: z.string().nullable().default(null),
  /** Where it was accepted, by that comment. */
  venue: z.string().min(1).optional(),
  /** Other forms of the work. */
  links: z
    .object({
      code: web.optional(),
      project: web.optional(),
      pdf: web.optional(),
      html: web.optional(),
    })
    .default({}),
});

/** For one summary sentence, the exact words that carry it. */
export const supportSchema = z.looseObject({
  /** `hashText` of the sentence's plain text. */
  sentence: z.string().min(8),
  /** Id of the source that the words are in. */
  source: z.string().min(3),
  /** The words, as they stand in the source. */
  quote: z.string().min(1),
});

/** Receipt of one section or field: what wrote it. */
export const receiptSchema = z.looseObject({
  /** `extractive/1`, `paper/1` (theory read in the paper itself), `PROVIDER/MODEL`, or `hand`. */
  by: z.string().min(1),
  /** When it was written. */
  at: instant,
  /** Version and hash of the prompt, for a model: `story-1:0a1b2c3d4e5f6071`. */
  prompt: z.string().optional(),
  /** Hash of the text it was written from. */
  input: z.string().optional(),
  /** A model that wrote sentences for what its sources leave open in a theory card, and its prompt. */
  filled: z.looseObject({ by: z.string().min(1), prompt: z.string().optional() }).optional(),
  /** A model that was asked first and whose answer was not used. */
  asked: z
    .looseObject({
      /** `PROVIDER/MODEL`. */
      by: z.string().min(1),
      /** Why it was not used, in a few words. */
      fault: z.string().min(1),
    })
    .optional(),
});

/** A dated change of a published story. */
export const changeSchema = z.looseObject({
  at: instant,
  what: z.enum(['version', 'source', 'withdrawn', 'corrected', 'rewritten']),
  /** One sentence for the reader. */
  note: z.string().min(1),
  /** What it changed in the story's words, part by part: `the rate is [-slow-] {+fast+}`. */
  words: z.array(z.looseObject({ part: z.string().min(1), diff: z.string().min(1) })).optional(),
});

/** Id of a story: `2026/05/05/slug`. */
export const storyId = z.string().regex(/^\d{4}\/\d\d\/\d\d\/[a-z0-9-]+$/, 'not YYYY/MM/DD/SLUG');

/** A story that is near this one, fixed when this one was written. */
export const relatedSchema = z.looseObject({
  /** Id of the other story. */
  id: storyId,
  /** Why: the phrases or topics they share. */
  reason: z.string().min(1),
});

/**
 * Frontmatter of `content/stories/YYYY/MM/DD/SLUG.mdx`. Checked on write and again on load.
 * Text fields are literal text in which `$…$` is maths. Keys that an editor adds are kept.
 */
export const storySchema = z.looseObject({
  /** Headline. */
  title: z.string().min(1).max(300),
  /** One sentence for lists and feeds. */
  tldr: z.string().min(1),
  /** Edition day (UTC); equal to the day in the path. */
  date: day,
  /** Last change of substance. */
  updated: instant,
  /** What is new about it: exactly one of kinds.yaml. */
  kind: kindId,
  /** Significance. */
  tier: tierId,
  /**
   * An editor's: the story stays in its tier, over gates and caps, and takes this place among the stories of the tier on its
   * edition's page, 1 for the first.
   */
  pin: z.int().min(1).optional(),
  /**
   * An editor's: id of the story that this one is merged into. The next run gives that one the works of this; this one's
   * address leads there, and its file stays as it is, unpublished.
   */
  mergeInto: storyId.optional(),
  /** One primary topic, then at most two more: ids of topics.yaml. */
  topics: z.array(z.string().min(1)).min(1).max(3),
  /** Deterministic score: the total is the sum of its parts, rounded to a whole number. */
  score: z.object({ total: z.number().min(0).max(100), parts: z.record(z.string(), z.number().min(0)) }),
  /** What could change because of it, in one sentence; left out when no source says. */
  impact: z.string().min(1).optional(),
  /** One sentence: the kind, the deciding source and the largest part of the score. */
  rankReason: z.string().min(1),
  /** The works it rests on, the deciding one first. */
  sources: z.array(storySourceSchema).min(1),
  /** Why the sources are one story: similarity 0–1 and the phrases they share, none where an editor put them together. Absent with one source. */
  joined: z.looseObject({ similarity: z.number(), shared: z.array(z.string()).default([]) }).optional(),
  /** Support of the summary's sentences. */
  support: z.array(supportSchema).default([]),
  /** Nearest stories, at most five. */
  related: z.array(relatedSchema).max(5).default([]),
  /** Hash of what the machine last wrote, by field (`title`) or section (`body.summary`). */
  owned: z.record(z.string(), z.string()).default({}),
  /** Receipts, by the same keys. */
  written: z.record(z.string(), receiptSchema).default({}),
  /** Dated changes, oldest first. */
  history: z.array(changeSchema).default([]),
  /** Ids of stories merged into this one: their addresses lead here. */
  redirectFrom: z.array(z.string()).default([]),
});

/** How arXiv announced a paper. */
export type AnnounceType = z.infer<typeof announceType>;
/** One work that a story rests on. */
export type StorySource = z.infer<typeof storySourceSchema>;
/** The words that carry one sentence. */
export type Support = z.infer<typeof supportSchema>;
/** What wrote a section or field. */
export type Receipt = z.infer<typeof receiptSchema>;
/** A story near another. */
export type Related = z.infer<typeof relatedSchema>;
/** Frontmatter of a story, defaults filled in. */
export type StoryData = z.infer<typeof storySchema>;
