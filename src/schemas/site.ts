import { z } from 'zod';
import { embeddingsSchema } from './embeddings.ts';
import { summariesSchema } from './summaries.ts';
import { theorySchema } from './theory.ts';

/** `content/site.yaml`: what this installation is called, where it lives and whom a server operator can write to. */
export const siteSchema = z.strictObject({
  /** Name in the masthead, in titles and in feeds. */
  title: z.string().min(1),
  /** One sentence for the masthead's small print, meta description and feeds. */
  description: z.string().min(1),
  /** Absolute address of the deployed site, with the base path of a project page: `https://user.github.io/briefing/`. */
  url: z.url({ protocol: /^https?$/, error: 'give an http(s) address' }),
  /** Language tag of the site's text. */
  language: z.string().default('en'),
  /** Mail or web address that the fetcher names in its User-Agent: arXiv's terms ask for one. */
  contact: z.string().min(3),
  /** Address of the repository, for the "edit this story" link. Leave out when it is private. */
  repository: z.url().optional(),
  /** Minute of the day (UTC, `HH:MM`) at which a weekday's edition is due; the clock on the pages reads it. */
  due: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'give a time of day as HH:MM')
    .default('06:00'),
  /** Language model that writes the summaries; left out, they are the sources' own sentences. */
  summaries: summariesSchema.optional(),
  /** Learnt vectors for grouping. Left out, the words that papers share decide, and nothing is sent. */
  embeddings: embeddingsSchema.optional(),
  /** Where theory cards come from. Left out, from the abstracts alone, and no paper is asked for. */
  theory: theorySchema.optional(),
});

/** One installation's settings. */
export type Site = z.infer<typeof siteSchema>;
