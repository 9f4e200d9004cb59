import { type Counted, counted } from './counted.ts';
import type { StoryCard } from './stories.ts';
import { feedOf, feeds, kindOf, topicOf } from './tables.ts';
import { feedPath, kindPath, topicPath } from './urls.ts';

/** As many of a kind as say what a list is about. */
const SHOWN = 8;

type Named = Counted<{ readonly name: string; readonly path?: string | undefined }>;

/** Kinds of some stories, with how many each has. */
export function kindsOf(stories: readonly StoryCard[]): readonly Named[] {
  return counted(stories.map(({ kind }) => kind)).map(({ value: id, count }) => ({
    value: { name: kindOf(id).name, path: kindPath(id) },
    count,
  }));
}

/** The sources that brought most works of some stories; those that have left the table are named without a page, by their names. */
export function sourcesOf(stories: readonly StoryCard[]): readonly Named[] {
  const works = stories.flatMap(({ sources }) => sources);
  return counted(works.map(({ feed, name }) => (feedOf(feed) ? feedPath(feed) : name)))
    .slice(0, SHOWN)
    .map(({ value, count }) => {
      const feed = feeds().find(({ id }) => feedPath(id) === value);
      return { value: feed ? { name: feed.name, path: value } : { name: value }, count };
    });
}

/** The topics that most of some stories have. */
export function topicsOf(stories: readonly StoryCard[], but?: string): readonly Named[] {
  return counted(stories.flatMap(({ topics }) => topics.filter((id) => id !== but)))
    .slice(0, SHOWN)
    .map(({ value: id, count }) => ({
      value: { name: topicOf(id)?.name ?? id, path: topicOf(id) && topicPath(id) },
      count,
    }));
}
