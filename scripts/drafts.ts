import type { Embeddings } from './cluster/learnt.ts';
import { related } from './cluster/related.ts';
import type { Cluster, Draft, Entry, NamedDraft, Ranked, StoredStory, Summary } from './model.ts';
import type { Summariser } from './summarise/summarise.ts';
import { theory } from './theory/theory.ts';
import { storyIds } from './write/plan.ts';

/** Related stories named on a page. */
const RELATED = 5;

/** What the drafts of an edition are made from. */
export interface DraftParts {
  /** Stories to publish, best first. */
  readonly ranked: readonly Ranked[];
  /** Which cluster continues which story on disk. */
  readonly placed: readonly { readonly cluster: Cluster; readonly story: string | null }[];
  /** Everything that is on disk. */
  readonly stories: readonly StoredStory[];
  /** Stories of earlier editions, as related ones are looked for among them. */
  readonly recent: readonly { readonly id: string; readonly entries: readonly Entry[] }[];
  /** Story ids beside those on disk that must stay free. */
  readonly reserved: Iterable<string>;
  /** Edition day. */
  readonly date: string;
  /** Learnt vectors of all entries, where there are any. */
  readonly embeddings?: Embeddings | undefined;
}

/**
 * Completes ranked stories to drafts: words, theory, the place on disk, and the nearest other stories, which stay as
 * they were first written. One story after the other: the default summariser does not wait, a model's paces itself.
 */
export async function draftStories(parts: DraftParts, summariser: Summariser): Promise<NamedDraft[]> {
  const { ranked, placed, stories, recent, reserved, date } = parts;
  const summaries: Summary[] = [];
  for (const story of ranked) summaries.push(await summariser.summarise(story));
  const continued = new Map(placed.map((p) => [p.cluster.id, p.story]));
  const ids = storyIds(
    ranked.map(({ id }, i) => ({ id, title: summaries[i]?.title ?? id, story: continued.get(id) ?? null })),
    date,
    [...stories.map((story) => story.id), ...reserved],
  );
  const today = ranked.map(({ entries }, i) => ({ id: ids[i] as string, entries }));
  const near = related(today, [...today, ...recent], 2 * RELATED, parts.embeddings);
  const before = new Map(stories.map((story) => [story.id, story.data.related]));
  return today.map(({ id }, i) => {
    // A nearness that no phrase explains is not shown.
    const told = (near.get(id) ?? []).filter(({ reason }) => reason !== '').slice(0, RELATED);
    const fresh = told.map(({ id: other, reason }) => ({ id: other, reason }));
    return { id, draft: draftOf(ranked[i] as Ranked, summaries[i] as Summary, before.get(id) ?? fresh, date) };
  });
}

function draftOf(story: Ranked, summary: Summary, near: Draft['related'], date: string): Draft {
  return { ...story, date, summary, theory: theory(story), related: near };
}
