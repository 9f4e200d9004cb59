import { related } from './cluster/related.ts';
import type { Draft, Entry, Ranked, StoredStory, Summary } from './model.ts';
import type { Summariser } from './summarise/summarise.ts';
import { theory } from './theory/theory.ts';

/** Related stories named on a page. */
const RELATED = 5;

/** Summarises each story. One after the other: the default needs no waiting, and a model's client paces itself. */
export async function summariseAll(ranked: readonly Ranked[], summariser: Summariser): Promise<Summary[]> {
  const summaries: Summary[] = [];
  for (const story of ranked) summaries.push(await summariser.summarise(story));
  return summaries;
}

/** What a draft is completed from. */
export interface DraftParts {
  readonly ranked: readonly Ranked[];
  /** One a story, in the same order. */
  readonly summaries: readonly Summary[];
  /** Ids the stories have or will have, in the same order. */
  readonly ids: readonly string[];
  /** Stories of earlier editions. */
  readonly recent: readonly { readonly id: string; readonly entries: readonly Entry[] }[];
  readonly stories: readonly StoredStory[];
  /** Edition day. */
  readonly date: string;
}

/** Completes stories to drafts: their theory, and the nearest other stories, which stay as they were first written. */
export function completeDrafts(parts: DraftParts): { readonly id: string; readonly draft: Draft }[] {
  const { ranked, ids, date } = parts;
  const today = ranked.map((story, i) => ({ id: ids[i] as string, entries: story.entries }));
  const near = related(today, [...today, ...parts.recent], RELATED);
  const before = new Map(parts.stories.map((s) => [s.id, s.data.related]));
  return today.map(({ id }, i) => {
    const story = ranked[i] as Ranked;
    const fresh = (near.get(id) ?? []).map(({ id: other, reason }) => ({ id: other, reason }));
    const summary = parts.summaries[i] as Summary;
    return { id, draft: { ...story, date, summary, theory: theory(story), related: before.get(id) ?? fresh } };
  });
}
