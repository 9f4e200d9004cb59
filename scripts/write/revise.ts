import type { StoryData, StorySource } from '../../src/schemas/story.ts';
import { readStory } from '../../src/story/file.ts';
import { splitStory } from '../../src/story/frontmatter.ts';
import { hashField } from '../../src/story/hash.ts';
import type { Entry, Joining, PlannedFile, Settled, StoredStory, Warning } from '../model.ts';
import { sourceId } from '../text/ids.ts';
import { append } from './append.ts';
import { editYaml } from './edit-yaml.ts';
import { type SourceOf, sourceOfEntry } from './fields.ts';
import { changesOf } from './history.ts';
import { ownsSources } from './ownership.ts';
import { frontmatterKeys, pruned } from './prune.ts';

/**
 * Brings new versions into stories of several sources, and works that joined into any. The words of a story stay as they
 * are, and its history says so; where an editor holds the list of sources, only the history grows.
 * @returns the files that change; a story that cannot be edited is left as it is, with a warning
 */
export function reviseSources(
  known: Settled['known'],
  joinings: readonly Joining[],
  stories: readonly StoredStory[],
  options: { readonly at: string; readonly sourceOf: SourceOf },
): { files: PlannedFile[]; warnings: Warning[] } {
  const newer = Map.groupBy(
    known.filter((k) => k.newer),
    (k) => k.story,
  );
  const joined = Map.groupBy(joinings, (joining) => joining.story);
  const concerned = stories.filter(({ id, data }) => {
    const came = newer.get(id) ?? [];
    return joined.has(id) || (data.sources.length > 1 ? came.length > 0 : came.some(({ entry }) => entry.withdrawn));
  });
  const files: PlannedFile[] = [];
  const warnings: Warning[] = [];
  for (const story of concerned) {
    const entries = (newer.get(story.id) ?? []).map((k) => k.entry);
    try {
      files.push(revised(story, entries, joined.get(story.id) ?? [], options));
    } catch (cause) {
      const why = cause instanceof Error ? cause.message : String(cause);
      warnings.push({
        stage: 'write',
        id: story.id,
        message: `what came since could not be brought in: ${why}`,
        cause,
      });
    }
  }
  return { files, warnings };
}

function revised(
  story: StoredStory,
  newer: readonly Entry[],
  joinings: readonly Joining[],
  { at, sourceOf }: { readonly at: string; readonly sourceOf: SourceOf },
): PlannedFile {
  const { data, path, text } = story;
  const entries = [...newer, ...joinings.map(({ entry }) => entry)];
  const rows = new Map(entries.map((entry) => [sourceId(entry), sourceOfEntry(entry, sourceOf)]));
  const ours = ownsSources(data) ? machineFields(data, rows, joinings) : {};
  const hashes = Object.fromEntries(Object.entries(ours).map(([key, value]) => [key, hashField(value)]));
  const { body, owned, support, told } = append(story, joinings, { ...data.owned, ...hashes });
  const history = [...data.history, ...news(data, rows, { entries, told, at })];
  const changes = {
    ...pruned({ history, ...ours }),
    ...(told.size > 0 ? { support } : {}),
    ...(Object.keys(hashes).length > 0 || told.size > 0 ? { owned } : {}),
    ...(history.length > data.history.length ? { updated: at } : {}),
  };
  const halves = splitStory(text);
  const after = halves
    ? text.slice(0, halves.yamlStart) +
      editYaml(halves.yaml, changes, frontmatterKeys) +
      text.slice(halves.yamlStart + halves.yaml.length, halves.bodyStart) +
      body
    : text;
  return { path, text: after, before: text, story: readStory(after, path), entries };
}

/** The list of sources, the works that joined behind it, primary ones first; and why they did. */
function machineFields(
  { sources, joined }: StoryData,
  rows: ReadonlyMap<string, StorySource>,
  joinings: readonly Joining[],
): Partial<Pick<StoryData, 'sources' | 'joined'>> {
  const there = new Set(sources.map(({ id }) => id));
  const added = [...rows.values()].filter(({ id }) => !there.has(id)).sort((a, b) => a.tier - b.tier);
  const all = [...sources.map((source) => rows.get(source.id) ?? source), ...added];
  if (joinings.length === 0) return { sources: all };
  const similarity = Math.min(joined?.similarity ?? 1, ...joinings.map(({ why }) => why.similarity));
  const phrases = joinings.flatMap(({ why }) => why.shared.map(({ phrase }) => phrase));
  const shared = [...new Set([...(joined?.shared ?? []), ...phrases])];
  return { sources: all, joined: { ...joined, similarity: Math.round(similarity * 100) / 100, shared } };
}

/** Rows of the history that are not there yet. */
function news(
  data: StoryData,
  rows: ReadonlyMap<string, StorySource>,
  {
    entries,
    told,
    at,
  }: { readonly entries: readonly Entry[]; readonly told: ReadonlySet<string>; readonly at: string },
): StoryData['history'] {
  const known = new Set(data.history.map((change) => change.note));
  const worded = new Set(entries.filter(({ id }) => told.has(id)).map(sourceId));
  const before = new Map(data.sources.map((source) => [source.id, source]));
  const withdrawn = new Set(entries.filter((entry) => entry.withdrawn).map(sourceId));
  return [...rows.values()]
    .flatMap((row) => {
      const changes = changesOf(row, before.get(row.id), withdrawn.has(row.id));
      return changes.map(({ what, note }) => ({
        at,
        what,
        note: worded.has(row.id) ? note : `${note}${OLDER[what] ?? ''}`,
      }));
    })
    .filter(({ note }) => !known.has(note));
}

/** What a reader should know of the words beside a change. */
const OLDER: Readonly<Partial<Record<StoryData['history'][number]['what'], string>>> = {
  version: ' The summary is of the version before.',
  source: ' The summary is of the sources before.',
};
