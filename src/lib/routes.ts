import { keyOf, storyKey } from './cache-key.ts';
import type { Shown } from './shown.ts';
import { heldStories, movedStories, stories } from './stories.ts';

/**
 * A page below `/stories/`: a story, with what it shows of others where a build gathered that, or the address of one that
 * was merged into another.
 */
export type StoryRoute = { readonly id: string; readonly shown?: Shown } | { readonly movedTo: string };

/** Static paths of all stories and of the addresses that lead to one; of held ones in the dev server. */
export async function storyRoutes(): Promise<{ params: { id: string }; props: StoryRoute; cacheKey: string }[]> {
  const all = [...(await stories()), ...(await heldStories())];
  const stays = all.map(async (story) => ({
    ...{ params: { id: story.id }, props: { id: story.id } },
    cacheKey: await storyKey(story),
  }));
  const leads = [...(await movedStories())].map(([id, movedTo]) => ({
    ...{ params: { id }, props: { movedTo } },
    cacheKey: keyOf(movedTo),
  }));
  return [...(await Promise.all(stays)), ...leads];
}
