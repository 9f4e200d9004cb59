import type { StoryCard } from '../../src/lib/stories.ts';
import { storyCardSchema } from '../../src/loaders/cards.ts';
import { storyData } from '../sample.ts';

/** A story as lists see it: its works by the given authors, with whatever else is given. */
export function storyCard(id: string, authors: readonly string[], over: Partial<StoryCard> = {}): StoryCard {
  const data = storyData(['2605.00001']);
  const sources = data.sources.map((source) => ({ ...source, authors: [...authors] }));
  const card = { ...data, score: data.score.total, parts: data.score.parts, sources, hash: id, related: [] };
  return { ...storyCardSchema.parse(card), id, ...over };
}
