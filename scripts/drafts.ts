import type { Embeddings } from './cluster/learnt.ts';
import { type Near, related } from './cluster/related.ts';
import type { Cluster, Draft, Entry, NamedDraft, Ranked, StoredStory, Summary } from './model.ts';
import type { Papers } from './papers/papers.ts';
import { type Speak, spoken } from './speak/spoken.ts';
import type { Summariser } from './summarise/summarise.ts';
import { filled, theory } from './theory/theory.ts';
import { storyIds } from './write/plan.ts';
import { standingWords } from './write/standing.ts';

/** Related stories named on a page, of how many of the nearest. */
const RELATED = 5;
const LOOKED_AT = 12;

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
  /** Name of each topic. */
  readonly topicNames: ReadonlyMap<string, string>;
  /** Edition day. */
  readonly date: string;
  /** Learnt vectors of all entries, where there are any. */
  readonly embeddings?: Embeddings | undefined;
  /** Papers that were read. */
  readonly papers?: Papers | undefined;
  /** Says formulas in words. */
  readonly speak?: Speak | undefined;
}

/**
 * Completes ranked stories to drafts: words, theory, the place on disk, and the nearest other stories, which stay as
 * they were first written. All are begun at once: the default summariser does not wait, a model's paces itself.
 */
export async function draftStories(parts: DraftParts, summariser: Summariser): Promise<NamedDraft[]> {
  const { ranked, placed, stories, recent, reserved, topicNames, date } = parts;
  const continued = new Map(placed.map((p) => [p.cluster.id, p.story]));
  const onDisk = new Map(stories.map((story) => [story.id, story]));
  const summaries = await Promise.all(
    ranked.map((story): Promise<Summary> | Summary => {
      const standing = onDisk.get(continued.get(story.id) ?? '');
      return standingWords(standing, summariser.made?.(story)) ?? summariser.summarise(story);
    }),
  );
  const ids = storyIds(
    ranked.map(({ id }, i) => ({ id, title: summaries[i]?.title ?? id, story: continued.get(id) ?? null })),
    date,
    [...stories.map((story) => story.id), ...reserved],
  );
  const today = ranked.map(({ entries, topics }, i) => ({ id: ids[i] as string, entries, topics }));
  const before = new Map(stories.map(({ id, data }) => [id, data]));
  const topicOf = new Map([...before].map(([id, { topics }]) => [id, topics[0]]));
  for (const { id, topics } of today) topicOf.set(id, topics[0]);
  const near = related(today, [...today, ...recent], LOOKED_AT, parts.embeddings);
  return today.map(({ id }, i) => {
    const fresh = explained(near.get(id) ?? [], (other) =>
      topicOf.get(other) === topicOf.get(id) ? `both in ${topicNames.get(topicOf.get(id) ?? '') ?? 'one topic'}` : '',
    );
    const { related: kept } = before.get(id) ?? { related: fresh };
    return { id, draft: draftOf(ranked[i] as Ranked, summaries[i] as Summary, kept, parts) };
  });
}

/** The nearest stories with a reason each: a phrase that both have, or else a circumstance; those without any are not shown. */
function explained(near: readonly Near[], circumstance: (id: string) => string): Draft['related'] {
  const alike: { id: string; reason: string }[] = [];
  const others: string[] = [];
  for (const { id, reason } of near) {
    if (reason === '') others.push(id);
    else if (alike.push({ id, reason }) === RELATED) break;
  }
  const beside = others.map((id) => ({ id, reason: circumstance(id) })).filter(({ reason }) => reason !== '');
  return [...alike, ...beside].slice(0, RELATED);
}

/** What summarising came to, for the line of progress. */
export function summaryCounts(drafts: readonly NamedDraft[], totals: string | undefined): string {
  const summaries = drafts.map(({ draft }) => draft.summary);
  const standing = summaries.filter((summary) => summary.standing).length;
  return [
    `${summaries.flatMap(({ sentences }) => sentences).length} sentences`,
    ...(standing > 0 ? [`${standing} stories as they stand`] : []),
    ...(totals ? [totals] : []),
  ].join('; ');
}

function draftOf(story: Ranked, summary: Summary, near: Draft['related'], { date, papers, speak }: DraftParts): Draft {
  return {
    ...story,
    date,
    summary,
    theory: spoken(filled(theory(story, papers), summary), story.tier, speak),
    related: near,
  };
}
