import { z } from 'zod';

/**
 * `theory` of `content/site.yaml`: whether lead and notable stories get their theory from the papers themselves. They are
 * asked for on arXiv, at most two requests a paper and at its pace, and kept in `.cache`. Of their text nothing is kept in
 * `content/` but formulas, and words where the paper's licence lets them be quoted.
 */
export const theorySchema = z.strictObject({
  /** Read the papers. `false`, or no block at all, leaves the cards to the abstracts. */
  papers: z.boolean(),
  /** Where papers are asked for, if not at arXiv itself: a mirror with its paths, `/html/ID` and `/e-print/ID`. */
  url: z.url({ protocol: /^https?$/, error: 'give an http(s) address' }).optional(),
});

/** Where theory cards come from. */
export type TheorySettings = z.infer<typeof theorySchema>;
