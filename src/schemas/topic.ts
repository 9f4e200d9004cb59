import { z } from 'zod';

/** A cue: words (lower case, matched on whole tokens; a trailing `*` matches any ending) and how much they weigh. */
export const cueSchema = z.strictObject({
  /** The word or phrase. */
  text: z.string().min(2),
  /** Points when it is in the text once or more; a title counts thrice. */
  weight: z.number().positive().default(1),
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
