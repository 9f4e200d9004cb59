import type { Source } from '../model.ts';

/** Topics that sources.yaml gives to everything of a source, by source id. */
export function topicHints(sources: readonly Source[]): ReadonlyMap<string, readonly string[]> {
  return new Map(sources.flatMap((s) => (s.topics ? [[s.id, s.topics] as const] : [])));
}
