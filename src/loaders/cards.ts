import { z } from 'zod';
import { day } from '../schemas/dates.ts';
import { editionSchema } from '../schemas/edition.ts';
import { changeSchema, storySchema, storySourceSchema } from '../schemas/story.ts';

// Apart from what reads the files: Astro asks for the schemas in every build, and loading the readers takes it a second.

const { title, tldr, date, updated, kind, tier, pin, mergeInto, topics, redirectFrom } = storySchema.shape;
const work = storySourceSchema.shape;
const { at, what, note } = changeSchema.shape;

/** What lists need of a story. The rest is read from the file when its page is rendered, so that the store stays small. */
export const storyCardSchema = z.object({
  title,
  tldr,
  date,
  updated,
  kind,
  tier,
  pin,
  mergeInto,
  topics,
  redirectFrom,
  /** Hash of the file. */
  hash: z.string(),
  /** Ids of stories near it, whether they are published or not. */
  related: z.array(z.string()),
  /** `score.total`. */
  score: z.number(),
  /** `score.parts`. */
  parts: storySchema.shape.score.shape.parts,
  /** Day of the newest row of its history, where that is after the edition's. */
  changed: day.optional(),
  /** Of each work what lists, citations and authors' pages need. */
  sources: z.array(
    z.object({
      id: work.id,
      version: work.version,
      feed: work.feed,
      name: work.name,
      tier: work.tier,
      title: work.title,
      authors: work.authors,
      url: work.url,
      published: work.published,
      announced: work.announced,
      categories: work.categories,
    }),
  ),
  /** Rows of its history that put something right, with their place in it from 1; absent for none. */
  corrections: z.array(z.object({ at, what, note, row: z.int().min(1) })).optional(),
});

/** What lists need of an edition: all but the fate of each entry, which is most of a ledger. */
export const editionCardSchema = editionSchema
  .omit({ entries: true, warnings: true })
  .extend({
    /** Hash of the file. */
    hash: z.string(),
    /** Ids of stories of other editions that its entries went to. */
    others: z.array(z.string()),
  })
  .strip();
