/** A story as far as merging goes. */
interface Mergeable {
  readonly id: string;
  /** Id of the story that it was merged into. */
  readonly mergeInto?: string | undefined;
}

/**
 * Where each merged story's address leads: to the story at the end of the chain. One whose chain ends nowhere, or runs in a
 * ring, is not among them.
 */
export function endsOfMerges(stories: readonly Mergeable[]): Map<string, string> {
  const byId = new Map(stories.map((story) => [story.id, story]));
  const end = (id: string, seen: ReadonlySet<string>): string | undefined => {
    const story = byId.get(id);
    if (!story || seen.has(id)) return undefined;
    return story.mergeInto === undefined ? id : end(story.mergeInto, new Set([...seen, id]));
  };
  return new Map(
    stories.flatMap(({ id, mergeInto }) => {
      const last = mergeInto === undefined ? undefined : end(id, new Set());
      return last === undefined ? [] : [[id, last] as const];
    }),
  );
}
