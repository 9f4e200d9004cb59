import { storySchema } from '../../src/schemas/story.ts';

/** Keys of the frontmatter in the schema's order. */
export const frontmatterKeys: readonly string[] = Object.keys(storySchema.shape);

/** Keys that an empty value says something under: a score without parts is a score. */
const kept = new Set(['parts', 'score']);

/**
 * Frontmatter as it is written: keys in the schema's order, without what the schema fills in again (null, empty lists,
 * empty texts). Only `keys`, where they are given; one that has nothing to say is undefined.
 */
export function pruned(
  data: Readonly<Record<string, unknown>>,
  keys: readonly string[] = frontmatterKeys,
): Record<string, unknown> {
  const present = keys.filter((key) => data[key] !== undefined);
  return Object.fromEntries(
    present.map((key) => [key, bare(key, data[key])]).filter(([, value]) => value !== undefined),
  );
}

function bare(key: string, value: unknown): unknown {
  if (value === null || value === undefined || value === '') return undefined;
  if (Array.isArray(value)) return value.length > 0 ? value.map((item) => bare('', item)) : undefined;
  if (typeof value !== 'object') return value;
  const entries = Object.entries(value).map(([name, inner]) => [name, bare(name, inner)]);
  const solid = entries.filter(([, inner]) => inner !== undefined);
  return solid.length > 0 || kept.has(key) ? Object.fromEntries(solid) : undefined;
}
