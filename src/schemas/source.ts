import { z } from 'zod';

/** What kind of voice a source is, 1 (the work itself) to 5 (a pointer). It says nothing about quality. */
export const sourceTier = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)], {
  error: 'give a whole number, 1 (the work itself) to 5 (a pointer)',
});

/** One row of `content/sources.yaml`: a feed that is read each morning. */
export const sourceSchema = z.strictObject({
  /** Short name for ledgers, URLs (`/sources/ID/`) and `sources[].feed` of a story. */
  id: z.string().regex(/^[a-z0-9][a-z0-9-]*$/, 'lower-case letters, digits and hyphens'),
  /** Name a reader sees. */
  name: z.string().min(1),
  /** Where the feed is; several arXiv categories go in one address: `https://rss.arxiv.org/rss/cs.LG+cs.CL`. */
  url: z
    .url({ protocol: /^https?$/, error: 'give an http(s) address' })
    .refine((url) => !/^https?:\/\/[^/?#]*@/i.test(url), 'take the user name and password out: they are never sent'),
  /** Source tier, 1–5. */
  tier: sourceTier,
  /**
   * How to read it: `arxiv-rss` (RSS or Atom announcements), `arxiv-api` (query API), `feed` (any RSS or Atom),
   * `hf-daily` (Hugging Face's daily papers, JSON).
   */
  kind: z.enum(['arxiv-rss', 'arxiv-api', 'feed', 'hf-daily']),
  /** Topics given to every entry of this source beside what its text says. */
  topics: z.array(z.string()).optional(),
  /** `false` leaves the row in place without reading it. */
  enabled: z.boolean().default(true),
  /** `true` lets this row reach loopback and private addresses: for tests and feeds inside a company network. */
  allowPrivateNetwork: z.boolean().default(false),
});

/** `content/sources.yaml`. */
export const sourcesSchema = z.array(sourceSchema).min(1);

/** A source tier. */
export type SourceTier = z.infer<typeof sourceTier>;
/** One feed that is read each morning. */
export type Source = z.infer<typeof sourceSchema>;
