import type { Entry, Joining, NamedDraft, Settled, StoredStory } from './model.ts';
import type { Asking } from './papers/asking.ts';
import type { Papers } from './papers/papers.ts';
import { type Speak, spoken } from './speak/spoken.ts';
import type { Summariser } from './summarise/summarise.ts';
import { sourceId } from './text/ids.ts';
import { theory } from './theory/theory.ts';

/** What there is beside the abstracts: papers that were read, and who says formulas in words. */
export interface Reading {
  readonly papers?: Papers | undefined;
  readonly speak?: Speak | undefined;
}

/**
 * Drafts of earlier editions' stories of which a new version was announced: placed as they were, written anew.
 * Only stories with one source: of several, the others' abstracts are not kept, so that the whole cannot be
 * written again; those get the new version's row and a line of history (`write/revise.ts`).
 */
export async function redraft(
  known: Settled['known'],
  stories: readonly StoredStory[],
  summariser: Summariser,
  { papers, speak }: Reading,
): Promise<NamedDraft[]> {
  return Promise.all(
    anew(known, stories).map(async ({ entry, story }) => ({
      id: story.id,
      draft: await draftAgain(entry, story, { summariser, papers, speak }),
    })),
  );
}

/** New versions of the one source of a story. What was withdrawn has no words any more: the story keeps those it has, and says so. */
function anew(
  known: Settled['known'],
  stories: readonly StoredStory[],
): { readonly entry: Entry; readonly story: StoredStory }[] {
  const byId = new Map(stories.map((story) => [story.id, story]));
  return known.flatMap(({ entry, story: id, newer }) => {
    const story = byId.get(id);
    return newer && !entry.withdrawn && story?.data.sources.length === 1 ? [{ entry, story }] : [];
  });
}

/** Stories that `redraft` writes anew, as far as it decides which papers are read. */
export function rewritten(known: Settled['known'], stories: readonly StoredStory[]): Asking[] {
  return anew(known, stories).map(({ entry, story: { data } }) => ({
    tier: data.tier,
    kind: data.kind,
    entries: [entry],
  }));
}

/** Sentences of a work that joins an earlier story: what it is about and what it does. */
const JOINING_WORDS = 2;

/** Papers that join earlier stories, with what those stories may say of them. */
export async function worded(joinings: readonly Joining[], summariser: Summariser): Promise<Joining[]> {
  return Promise.all(
    joinings.map(async (joining) => {
      if (sourceId(joining.entry).startsWith('url:')) return joining;
      const summary = await summariser.summarise({ id: joining.entry.id, entries: [joining.entry] });
      return { ...joining, words: { ...summary, sentences: summary.sentences.slice(0, JOINING_WORDS) } };
    }),
  );
}

async function draftAgain(
  entry: Entry,
  { data }: StoredStory,
  { summariser, papers, speak }: Reading & { readonly summariser: Summariser },
): Promise<NamedDraft['draft']> {
  const cluster = { id: entry.id, entries: [entry], why: { similarity: 1, shared: [] } };
  const { kind, topics, tier, score, rankReason, related, date } = data;
  return {
    ...cluster,
    ...{ kind, topics, tier, score, rankReason, related, date },
    cues: { kind: [], topics: [] },
    dropped: null,
    summary: await summariser.summarise(cluster),
    theory: spoken(theory(cluster, papers), tier, speak),
  };
}
