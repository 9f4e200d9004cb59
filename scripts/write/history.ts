import type { StoryData, StorySource } from '../../src/schemas/story.ts';
import { wordDiff } from '../../src/story/word-diff.ts';
import type { Draft } from '../model.ts';
import { sourceId } from '../text/ids.ts';
import type { OwnedKey } from './ownership.ts';

/** One row of a story's history. */
export interface Change {
  readonly at: string;
  readonly what: StoryData['history'][number]['what'];
  /** One sentence for the reader. */
  readonly note: string;
  readonly words?: NonNullable<StoryData['history'][number]['words']>;
}

/** What happened to a story's sources since it was written, each thing once. */
export function changesSince(data: StoryData, fresh: readonly StorySource[], draft: Draft, at: string): Change[] {
  const before = new Map(data.sources.map((source) => [source.id, source]));
  const withdrawn = new Set(draft.entries.filter((entry) => entry.withdrawn).map(sourceId));
  return fresh
    .flatMap((source) => changesOf(source, before.get(source.id), withdrawn.has(source.id)))
    .filter(({ note }) => !isTold(data, note))
    .map((change) => ({ at, ...change }));
}

/** Whether a story's history has a note, with whatever was said behind it. */
function isTold({ history }: StoryData, note: string): boolean {
  return history.some((change) => change.note.startsWith(note));
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

/** Parts of a story whose words a reader may want to compare, by the key that `owned` uses. */
const parts: Readonly<Partial<Record<OwnedKey, string>>> = {
  title: 'Headline',
  tldr: 'In one sentence',
  'body.summary': 'Summary',
  'body.why-it-matters': 'Why it matters',
  'body.limits': 'Limits',
};

/**
 * The history of a new version with what it changed in the story's words, and where an editor's words stayed, a word of that.
 * @param changed keys that were written anew
 * @param kept keys that a person holds
 * @param before, after what a part says, TeX text
 */
export function withWords(
  history: readonly Change[],
  { changed, kept }: { readonly changed: readonly OwnedKey[]; readonly kept: readonly OwnedKey[] },
  before: (key: OwnedKey) => string,
  after: (key: OwnedKey) => string,
): Change[] {
  const named = (key: OwnedKey) => parts[key] !== undefined;
  const words = changed.filter(named).flatMap((key) => {
    const diff = wordDiff(before(key), after(key));
    return diff === '' ? [] : [{ part: parts[key] as string, diff }];
  });
  const byHand = kept.some(named) ? ' What an editor wrote stays as it is, and may be of the version before.' : '';
  return history.map((change) =>
    change.what === 'version'
      ? { ...change, note: `${change.note}${byHand}`, ...(words.length > 0 ? { words } : {}) }
      : change,
  );
}
