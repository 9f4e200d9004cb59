import type { StoryData, StorySource } from '../../src/schemas/story.ts';
import type { Draft } from '../model.ts';
import { sourceId } from '../text/ids.ts';

/** One row of a story's history. */
export interface Change {
  readonly at: string;
  readonly what: StoryData['history'][number]['what'];
  /** One sentence for the reader. */
  readonly note: string;
}

/** What happened to a story's sources since it was written, each thing once. */
export function changesSince(data: StoryData, fresh: readonly StorySource[], draft: Draft, at: string): Change[] {
  const before = new Map(data.sources.map((source) => [source.id, source]));
  const known = new Set(data.history.map((change) => change.note));
  const withdrawn = new Set(draft.entries.filter((entry) => entry.withdrawn).map(sourceId));
  return fresh
    .flatMap((source) => changesOf(source, before.get(source.id), withdrawn.has(source.id)))
    .filter(({ note }) => !known.has(note))
    .map((change) => ({ at, ...change }));
}

/** What happened to one source since its row `old` was written, without the time; a row that is new joined. */
export function changesOf(source: StorySource, old: StorySource | undefined, withdrawn: boolean): Omit<Change, 'at'>[] {
  const name = source.id.replace(/^arxiv:/, 'arXiv:').replace(/^url:/, '');
  const changes: Omit<Change, 'at'>[] = [];
  if (!old) changes.push({ what: 'source', note: `${name} joined this story.` });
  else if ((source.version ?? 0) > (old.version ?? 0))
    changes.push({ what: 'version', note: `${name} is now version ${source.version}.` });
  if (withdrawn) changes.push({ what: 'withdrawn', note: `${name} was withdrawn by its authors.` });
  return changes;
}
