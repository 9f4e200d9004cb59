import { z } from 'zod';
import { cueSchema } from './topic.ts';

/** Ids of the ten kinds: what is new about a story. The first six are the family "research". */
export const kindId = z.enum([
  'theory',
  'method',
  'empirical',
  'resource',
  'replication',
  'survey',
  'release',
  'tool',
  'context',
  'correction',
]);

/** One row of `content/kinds.yaml`. */
export const kindSchema = z.strictObject({
  /** Slug. */
  id: kindId,
  /** Name a reader sees. */
  name: z.string().min(1),
  /** The label above a headline: the first six kinds say `research`. */
  family: z.enum(['research', 'release', 'tool', 'context', 'correction']),
  /** What makes a story this kind. */
  description: z.string().min(1),
  /** One character that stands beside the word, so that colour is never alone. */
  mark: z.string().min(1).max(2),
  /** Words in title or abstract that speak for it. */
  cues: z.array(z.union([z.string(), cueSchema])),
});

/** `content/kinds.yaml`: all ten, each once. */
export const kindsSchema = z.array(kindSchema).length(10);

/** Id of a kind. */
export type KindId = z.infer<typeof kindId>;
/** What is new about a story. */
export type Kind = z.infer<typeof kindSchema>;
