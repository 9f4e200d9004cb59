import type { StoryData } from '../schemas/story.ts';
import { authorOf } from './authors.ts';
import { type StoryCard, storyOf } from './stories.ts';

/** What a link to a story shows. */
export type StoryHead = Pick<StoryCard, 'id' | 'title' | 'date'>;

/** What a story's page and files show of other stories. Plain data, for the thread that writes them has no others. */
export interface Shown {
  /** Its related stories that are published, in its order. */
  readonly related: readonly StoryHead[];
  /** Of its authors those who have a page: their addresses by their names. */
  readonly authors: Readonly<Record<string, string>>;
}

/** Gathers what a story shows of others. */
export async function shownBy(
  related: readonly string[],
  sources: StoryData['sources'] | StoryCard['sources'],
): Promise<Shown> {
  const names = new Set(sources.flatMap(({ authors }) => authors));
  const pages = await Promise.all([...names].map(async (name) => [name, (await authorOf(name))?.slug] as const));
  const heads = await Promise.all(related.map(headOf));
  return {
    related: heads.filter((head) => head !== null),
    authors: Object.fromEntries(pages.flatMap(([name, slug]) => (slug === undefined ? [] : [[name, slug]]))),
  };
}

/** What a link to a story shows; null for one that is not published. */
export async function headOf(id: string): Promise<StoryHead | null> {
  const story = await storyOf(id);
  return story ? { id: story.id, title: story.title, date: story.date } : null;
}
