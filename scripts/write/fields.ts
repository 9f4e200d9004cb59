import { type StoryData, type StorySource, storySchema } from '../../src/schemas/story.ts';
import { stripControls } from '../../src/story/sanitise.ts';
import { cleanText } from '../../src/story/tex.ts';
import type { Draft, Entry, SourceTier } from '../model.ts';
import { sourceId } from '../text/ids.ts';
import { excerptOf, firstWords } from './excerpt.ts';

/** Fields that the machine writes and a person may take over, in the schema's order. */
export const fieldKeys = [
  'title',
  'tldr',
  'kind',
  'tier',
  'topics',
  'score',
  'impact',
  'rankReason',
  'sources',
  'joined',
  'related',
] as const;

/** One of the machine's fields. */
export type FieldKey = (typeof fieldKeys)[number];

/** Name and tier of an entry's source. */
export type SourceOf = (entry: Entry) => { readonly name: string; readonly tier: SourceTier };

/** The machine's fields of a story, checked, defaults filled in. */
export type Fields = Pick<StoryData, FieldKey>;

const LONGEST_TITLE = 300;

/** What a draft says in each of the machine's fields. */
export function fieldsOf(draft: Draft, at: string, sourceOf: SourceOf): Fields {
  const { summary, entries, why } = draft;
  const literal = (text: string): string => cleanText(stripControls(text));
  return storySchema.parse({
    title: firstWords(literal(summary.title), LONGEST_TITLE - 2),
    tldr: literal(summary.tldr),
    date: draft.date,
    updated: at,
    kind: draft.kind,
    tier: draft.tier,
    topics: [...draft.topics],
    score: draft.score,
    ...(summary.impact ? { impact: literal(summary.impact) } : {}),
    rankReason: literal(draft.rankReason),
    sources: entries.map((entry) => sourceOfEntry(entry, sourceOf)),
    ...(entries.length > 1
      ? { joined: { similarity: Math.round(why.similarity * 100) / 100, shared: why.shared.map((s) => s.phrase) } }
      : {}),
    related: draft.related.map(({ id, reason }) => ({ id, reason: literal(reason) })),
  });
}

/** An entry as a row of `sources`: its own words as plain text, its first words quoted. */
export function sourceOfEntry(entry: Entry, sourceOf: SourceOf): StorySource {
  const { version, feed, url, published, announced, announce, license, comment, doi, links, venue } = entry;
  const plain = (text: string): string => stripControls(text).replace(/\s+/g, ' ').trim();
  return {
    id: sourceId(entry),
    version,
    feed,
    ...sourceOf(entry),
    title: cleanText(stripControls(entry.title)),
    authors: entry.authors.map(plain).filter((name) => name !== ''),
    url,
    published,
    announced,
    announce,
    excerpt: excerptOf(entry),
    categories: [...entry.categories],
    license,
    comment: comment === null ? null : plain(comment),
    ...(venue ? { venue: plain(venue) } : {}),
    links: { ...links },
    ...(doi ? { doi } : {}),
  };
}
