import type { StoryCard } from './stories.ts';

/** Stories of one day. */
export interface Day<T extends Pick<StoryCard, 'date'>> {
  readonly date: string;
  readonly stories: readonly T[];
}

/** Groups stories by their day, in the order in which the days come up. */
export function byDay<T extends Pick<StoryCard, 'date'>>(stories: readonly T[]): readonly Day<T>[] {
  return [...Map.groupBy(stories, (story) => story.date)].map(([date, ofDay]) => ({ date, stories: ofDay }));
}
