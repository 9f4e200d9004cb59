import type { StoryCard } from './stories.ts';

/** Stories of one primary topic. */
export interface TopicGroup<T extends Pick<StoryCard, 'topics'>> {
  readonly topic: string;
  readonly stories: readonly T[];
}

/** Groups stories by their primary topic: the largest group first, in a group as they come. */
export function byTopic<T extends Pick<StoryCard, 'topics'>>(stories: readonly T[]): readonly TopicGroup<T>[] {
  return [...Map.groupBy(stories, (story) => story.topics[0] ?? 'other')]
    .map(([topic, ofTopic]) => ({ topic, stories: ofTopic }))
    .sort((a, b) => b.stories.length - a.stories.length || (a.topic < b.topic ? -1 : 1));
}
