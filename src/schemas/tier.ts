import { z } from 'zod';

/** Ids of the significance tiers, most significant first; `held` is not published. */
export const tierId = z.enum(['lead', 'notable', 'listed', 'held']);

/** A significance tier: how much a story matters today. */
export const tierSchema = z.strictObject({
  /** Slug, also the address: `/tiers/ID/`. */
  id: tierId,
  /** Name a reader sees. */
  name: z.string().min(1),
  /** What it means to be here. */
  description: z.string().min(1),
  /** Most stories of one edition that may be here; `0` for no story at all. */
  cap: z.int().min(0),
  /** Least score that opens the gate, 0–100. */
  gate: z.number().min(0).max(100),
});

/** A named part of the score. */
export const partSchema = z.strictObject({
  /** Name in `score.parts`. */
  id: z.string().regex(/^[a-z][a-z-]*$/),
  /** Name a reader sees beside its bar. */
  name: z.string().min(1),
  /** Most points it can give; all parts together give 100. */
  points: z.number().positive(),
  /** How the points are counted, in a sentence. */
  description: z.string().min(1),
});

/** What a source tier means: one row of five. */
export const sourceTierSchema = z.strictObject({
  /** 1–5. */
  id: z.int().min(1).max(5),
  /** Name beside `TIER_n`. */
  name: z.string().min(1),
  /** What kind of voice it is. */
  description: z.string().min(1),
  /** What such a source may support. */
  supports: z.string().min(1),
});

/** `content/tiers.yaml`: gates and caps, score parts, and the source tiers. */
export const tiersSchema = z
  .strictObject({
    significance: z.array(tierSchema).length(4),
    parts: z.array(partSchema).min(1),
    sources: z.array(sourceTierSchema).length(5),
  })
  .refine((t) => t.parts.reduce((sum, p) => sum + p.points, 0) === 100, {
    path: ['parts'],
    error: 'the points of all parts must add up to 100',
  });

/** Id of a significance tier. */
export type TierId = z.infer<typeof tierId>;
/** `content/tiers.yaml`. */
export type Tiers = z.infer<typeof tiersSchema>;
