import type { StoryData } from '../schemas/story.ts';
import { authorPages } from './authors.ts';
import { type StoryCard, storiesAt, storyOf } from './stories.ts';

/** What a link to a story shows. */
export type StoryHead = Pick<StoryCard, 'id' | 'title' | 'date'>;

/** What a story's page and files show of other stories. Plain data, for the thread that writes them has no others. */
export interface Shown {
  /**
   * Its related stories that are published, in its order and each once; `named` is the id that stands in its file: that of
   * one which another took in since leads to the other.
   */
  readonly related: readonly (StoryHead & { readonly named: string })[];
  /** Of its authors those who have a page: their addresses by their names. */
  readonly authors: Readonly<Record<string, string>>;
}

/**
 * Gathers what a story shows of others.
 * @param id its own
 */
export async function shownBy(
  id: string,
  related: readonly string[],
  sources: StoryData['sources'] | StoryCard['sources'],
): Promise<Shown> {
  const names = new Set(sources.flatMap(({ authors }) => authors));
  return { related: await relatedTo(id, related), authors: await authorPages(names) };
}

async function relatedTo(own: string, ids: readonly string[]): Promise<Shown['related']> {
  const found = new Map<string, Shown['related'][number]>();
  const stories = await storiesAt(ids);
  for (const [index, named] of ids.entries()) {
    const story = stories[index];
    if (story && story.id !== own && !found.has(story.id)) found.set(story.id, { ...headIn(story), named });
  }
  return [...found.values()];
}

const headIn = ({ id, title, date }: StoryCard): StoryHead => ({ id, title, date });

/** What a link to a story shows; null for one that is not published. */
export async function headOf(id: string): Promise<StoryHead | null> {
  const story = await storyOf(id);
  return story ? headIn(story) : null;
}
