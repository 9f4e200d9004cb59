import type { StoryData, StorySource } from '../../src/schemas/story.ts';
import { readStory } from '../../src/story/file.ts';
import { splitStory } from '../../src/story/frontmatter.ts';
import { hashField } from '../../src/story/hash.ts';
import type { Entry, PlannedFile, Settled, StoredStory, Warning } from '../model.ts';
import { sourceId } from '../text/ids.ts';
import { editYaml } from './edit-yaml.ts';
import { type SourceOf, sourceOfEntry } from './fields.ts';
import { changesOf } from './history.ts';
import { ownsSources } from './ownership.ts';
import { frontmatterKeys, pruned } from './prune.ts';

/**
 * Brings the rows of new versions into stories of several sources. Their words stay as they are, and the history says
 * so; where an editor holds the list of sources, only the history grows.
 * @returns the files that change; a story that cannot be edited is left as it is, with a warning
 */
export function reviseSources(
  known: Settled['known'],
  stories: readonly StoredStory[],
  options: { readonly at: string; readonly sourceOf: SourceOf },
): { files: PlannedFile[]; warnings: Warning[] } {
  const newer = Map.groupBy(
    known.filter((k) => k.newer),
    (k) => k.story,
  );
  const files: PlannedFile[] = [];
  const warnings: Warning[] = [];
  for (const story of stories.filter((s) => newer.has(s.id) && s.data.sources.length > 1)) {
    const entries = (newer.get(story.id) ?? []).map((k) => k.entry);
    try {
      files.push(revised(story, entries, options));
    } catch (cause) {
      const why = cause instanceof Error ? cause.message : String(cause);
      warnings.push({ stage: 'write', id: story.id, message: `a new version could not be brought in: ${why}`, cause });
    }
  }
  return { files, warnings };
}

function revised(
  story: StoredStory,
  entries: readonly Entry[],
  { at, sourceOf }: { readonly at: string; readonly sourceOf: SourceOf },
): PlannedFile {
  const { data, path, text } = story;
  const rows = new Map(entries.map((entry) => [sourceId(entry), sourceOfEntry(entry, sourceOf)]));
  const sources = data.sources.map((source) => rows.get(source.id) ?? source);
  const history = [...data.history, ...news(data, rows, entries, at)];
  const ours = ownsSources(data);
  const changes = {
    ...pruned({ history, ...(ours ? { sources } : {}) }),
    ...(ours ? { owned: { ...data.owned, sources: hashField(sources) } } : {}),
    ...(history.length > data.history.length ? { updated: at } : {}),
  };
  const halves = splitStory(text);
  const after = halves
    ? text.slice(0, halves.yamlStart) +
      editYaml(halves.yaml, changes, frontmatterKeys) +
      text.slice(halves.yamlStart + halves.yaml.length)
    : text;
  return { path, text: after, before: text, story: readStory(after, path), entries };
}

/** Rows of the history that are not there yet. */
function news(
  data: StoryData,
  rows: ReadonlyMap<string, StorySource>,
  entries: readonly Entry[],
  at: string,
): StoryData['history'] {
  const told = new Set(data.history.map((change) => change.note));
  const withdrawn = new Set(entries.filter((entry) => entry.withdrawn).map(sourceId));
  return data.sources
    .flatMap((old) => {
      const row = rows.get(old.id);
      return row ? changesOf(row, old, withdrawn.has(old.id)) : [];
    })
    .map(({ what, note }) => ({
      at,
      what,
      note: what === 'version' ? `${note} The summary is of the version before.` : note,
    }))
    .filter(({ note }) => !told.has(note));
}
