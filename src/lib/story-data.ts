import { hasMath, plainText } from '../story/inline.ts';
import type { StoryCard } from './stories.ts';
import { kindOf, tiers, topicOf } from './tables.ts';

/** A collaboration's names would outweigh its story; these are as many as a list of authors that is read. */
const AUTHORS = 30;

/**
 * What the browser goes by where a reader has words, marks or weights of their own: attributes of a story in a list. The
 * headline and the tl;dr are on the page; what may not be is here.
 */
export function storyData({ id, title, kind, topics, sources, parts }: StoryCard): Record<string, string | undefined> {
  const authors = [...new Set(sources.flatMap((source) => source.authors))].slice(0, AUTHORS);
  const names = topics.map((topic) => topicOf(topic)?.name ?? topic);
  return {
    'data-story': id,
    'data-topics': topics.join(' '),
    'data-about': [kindOf(kind).name, ...names, ...authors].join('; '),
    'data-parts': tiers()
      .parts.map((part) => parts[part.id] ?? 0)
      .join(','),
    'data-title': hasMath(title) ? plainText(title) : undefined,
  };
}
