import { readStory } from '../../src/story/file.ts';
import type { Draft, HeldStory, Joining, NamedDraft, PlannedFile, StoredStory, Warning } from '../model.ts';
import { compose } from './compose.ts';
import type { SourceOf } from './fields.ts';
import { slugOf } from './slug.ts';

/** What the writer must know beside the drafts. */
export interface PlanOptions {
  /** Now, an instant. */
  readonly at: string;
  readonly stories: readonly StoredStory[];
  readonly sourceOf: SourceOf;
}

/** What a story's id is made from. */
interface Nameable {
  /** Id of the deciding work. */
  readonly id: string;
  readonly title: string;
  /** Id of the story on disk that this one continues. */
  readonly story: string | null;
}

/**
 * Ids of stories of one day: the one that is on disk, else the headline's slug, with the deciding work's id behind
 * it where that is taken.
 * @param taken ids of all stories on disk
 */
export function storyIds(stories: readonly Nameable[], date: string, taken: Iterable<string>): string[] {
  const used = new Set(taken);
  const day = date.replaceAll('-', '/');
  return stories.map(({ id, title, story }) => {
    if (story !== null) return story;
    const plain = `${day}/${slugOf(title)}`;
    const free = used.has(plain) ? `${plain}-${slugOf(id)}` : plain;
    used.add(free);
    return free;
  });
}

/** What becomes of some drafts. */
export interface Plan {
  readonly files: PlannedFile[];
  readonly held: HeldStory[];
}

/**
 * The files of all drafts, each checked by reading it again; what fails, or has a reason to be held, is held with a warning,
 * the rest goes on and does not name it.
 */
export function planFiles(drafts: readonly NamedDraft[], options: PlanOptions): Plan {
  const texts = new Map(options.stories.map((s) => [s.id, s.text]));
  const files: PlannedFile[] = [];
  const held: HeldStory[] = [];
  for (const { id, draft } of drafts) {
    if (draft.summary.held !== undefined) {
      const warning: Warning = { stage: 'support', id, message: `held: ${draft.summary.held}` };
      held.push({ entries: draft.entries, reason: 'unsupported', warning });
      continue;
    }
    try {
      files.push(planFile(id, draft, texts.get(id) ?? null, options));
    } catch (cause) {
      const message = `held, its text did not pass the check: ${cause instanceof Error ? cause.message : String(cause)}`;
      held.push({ entries: draft.entries, reason: 'unsafe-text', warning: { stage: 'write', id, message, cause } });
    }
  }
  const missing = new Set(held.flatMap(({ warning: { id } }) => (id && !texts.has(id) ? [id] : [])));
  if (missing.size === 0) return { files, held };
  const again = planFiles(
    drafts.filter(({ id }) => !missing.has(id)).map((named) => without(named, missing)),
    options,
  );
  return { files: again.files, held: [...held.filter(({ warning }) => missing.has(warning.id ?? '')), ...again.held] };
}

/** A warning for each sentence of a draft, or of a work that joins a story, that the sources do not carry. */
export function droppedWarnings(drafts: readonly NamedDraft[], joinings: readonly Joining[]): Warning[] {
  const told = [
    ...drafts.map(({ id, draft }) => ({ id, dropped: draft.summary.dropped })),
    ...joinings.map(({ story, words }) => ({ id: story, dropped: words?.dropped })),
  ];
  return told.flatMap(({ id, dropped = [] }) => dropped.map((message): Warning => ({ stage: 'support', id, message })));
}

function without({ id, draft }: NamedDraft, stories: ReadonlySet<string>): NamedDraft {
  return { id, draft: { ...draft, related: draft.related.filter((near) => !stories.has(near.id)) } };
}

function planFile(id: string, draft: Draft, existing: string | null, { at, sourceOf }: PlanOptions): PlannedFile {
  const path = `stories/${id}.mdx`;
  const text = compose(draft, { at, existing, path, sourceOf });
  return { path, text, before: existing, story: readStory(text, path), entries: draft.entries };
}
