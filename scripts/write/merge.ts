import type { StoryData } from '../../src/schemas/story.ts';
import { readStory } from '../../src/story/file.ts';
import { splitStory } from '../../src/story/frontmatter.ts';
import { hashField } from '../../src/story/hash.ts';
import { endsOfMerges } from '../../src/story/merges.ts';
import type { PlannedFile, StoredStory, Warning } from '../model.ts';
import { editYaml } from './edit-yaml.ts';
import { ownsSources } from './ownership.ts';
import { frontmatterKeys, pruned } from './prune.ts';
import type { Archive } from './store.ts';

/** An archive in which every merge that an editor asked for is carried out, and what that changed. */
export interface Merged {
  readonly archive: Archive;
  /** The stories that took others in, each as it would be written if nothing else came. */
  readonly files: readonly PlannedFile[];
  readonly warnings: readonly Warning[];
}

/**
 * Carries out `mergeInto`: the other story gets the works and the address, the merged one's file stays as it is, unpublished,
 * so that no word of it is lost. What cannot be carried out is left as it is, with a warning.
 * @param at now, an instant
 */
export function mergeStories(archive: Archive, at: string): Merged {
  const ends = endsOfMerges(archive.stories.map(({ id, data }) => ({ id, mergeInto: data.mergeInto })));
  const leaving = archive.stories.filter(({ data }) => data.mergeInto !== undefined);
  const taking = Map.groupBy(leaving, ({ id }) => ends.get(id));
  const files: PlannedFile[] = [];
  const warnings: Warning[] = leaving.flatMap(({ id, data }) => (ends.has(id) ? [] : [nowhere(id, data)]));
  const stories = archive.stories
    .filter(({ data }) => data.mergeInto === undefined)
    .map((story) => {
      const merged = (taking.get(story.id) ?? []).filter(({ id }) => !story.data.redirectFrom.includes(id));
      if (merged.length === 0) return story;
      try {
        const after = takeIn(story, merged, at);
        files.push({ path: story.path, text: after.text, before: story.text, story: after, entries: [] });
        return after;
      } catch (cause) {
        const why = cause instanceof Error ? cause.message : String(cause);
        warnings.push({ stage: 'write', id: story.id, message: `cannot take in another story: ${why}`, cause });
        return story;
      }
    });
  return { archive: { ...archive, stories, merged: ends }, files, warnings };
}

/**
 * The files of a run with those that a merge alone changed; of one that the run changed as well, the text on disk is the one
 * before the merge.
 */
export function withMerges(files: readonly PlannedFile[], merges: readonly PlannedFile[]): PlannedFile[] {
  const before = new Map(merges.map((file) => [file.path, file.before]));
  const here = new Set(files.map(({ path }) => path));
  const rest = merges.filter(({ path }) => !here.has(path));
  return [...files.map((file) => ({ ...file, before: before.get(file.path) ?? file.before })), ...rest];
}

function nowhere(id: string, { mergeInto }: StoryData): Warning {
  return { stage: 'write', id, message: `is to be merged into ${mergeInto}, which is no story: run \`npm run check\`` };
}

/** A story with the works and addresses of others. A list of sources that a person holds grows as well: a person asked for it. */
function takeIn(story: StoredStory, merged: readonly StoredStory[], at: string): StoredStory {
  const { data, text, path } = story;
  const there = new Set(data.sources.map(({ id }) => id));
  const works = merged.flatMap(({ data: { sources } }) => sources).filter(({ id }) => !there.has(id));
  const sources = [...data.sources, ...works];
  const news = merged.map(({ data: { title } }) => ({
    ...{ at, what: 'source' as const, note: `An editor merged the story “${title}” into this one.` },
  }));
  const changes = {
    ...pruned({
      updated: at,
      sources,
      history: [...data.history, ...news],
      redirectFrom: [...data.redirectFrom, ...merged.flatMap(({ id, data: old }) => [id, ...old.redirectFrom])],
    }),
    ...(ownsSources(data) ? { owned: { ...data.owned, sources: hashField(sources) } } : {}),
  };
  const halves = splitStory(text);
  if (!halves) throw new Error('the frontmatter is missing');
  const end = halves.yamlStart + halves.yaml.length;
  const after = text.slice(0, halves.yamlStart) + editYaml(halves.yaml, changes, frontmatterKeys) + text.slice(end);
  return { ...readStory(after, path), text: after };
}
