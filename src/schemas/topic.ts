import { z } from 'zod';

/**
 * A cue: words and how much they weigh. Lower case, matched on whole tokens; `*` stands for any ending (`token*`) or any
 * beginning (`*bench`) of a word, ` … ` for up to seven words of the same sentence; `^` before the first word is for a
 * title that begins with it, or goes on so after a colon.
 */
export const cueSchema = z.strictObject({
  /** The word or phrase. */
  text: z.string().min(2),
  /**
   * Points when it is in the text; a title counts twice, and an abstract that repeats it up to twice. Less than 0 speaks
   * against the row; 0 says nothing and only keeps its words from the shorter cues of the row.
   */
  weight: z.number().default(1),
});

/** One row of `content/topics.yaml`. The list is closed: a story's topics are ids of this table. */
export const topicSchema = z.strictObject({
  /** Slug, also the address: `/topics/ID/`. */
  id: z.string().regex(/^[a-z0-9][a-z0-9-]*$/),
  /** Name a reader sees, in sentence case. */
  name: z.string().min(1),
  /** One or two sentences: what belongs here and what does not. */
  description: z.string().min(1),
  /** `domain` beats `technique` when both claim an entry with the same points. */
  role: z.enum(['domain', 'technique']),
  /** arXiv categories that speak for this topic, with points: `{ cs.CL: 1 }`. `physics.*` takes a whole archive. */
  categories: z.record(z.string(), z.number()).default({}),
  /** Words in title or abstract that speak for it. */
  cues: z.array(z.union([z.string(), cueSchema])),
  /** Kinds a story must have for this topic to be its primary one, if it is limited to some. */
  onlyKinds: z.array(z.string()).optional(),
});

/** `content/topics.yaml`. */
export const topicsSchema = z.array(topicSchema).min(1);

/** A subject of the closed list. */
export type Topic = z.infer<typeof topicSchema>;
