import { keyOf, storyKey } from './cache-key.ts';
import { stories } from './stories.ts';

/** A page below `/stories/`: a story, or the address of one that was merged into another. */
export type StoryRoute = { readonly id: string } | { readonly movedTo: string };

/** Static paths of all stories and of the addresses that lead to one. A story's own address wins. */
export async function storyRoutes(): Promise<{ params: { id: string }; props: StoryRoute; cacheKey: string }[]> {
  const all = await stories();
  const own = new Set(all.map((story) => story.id));
  const moved = new Map(all.flatMap((story) => story.redirectFrom.map((from) => [from, story.id] as const)));
  const stays = all.map(async (story) => ({
    ...{ params: { id: story.id }, props: { id: story.id } },
    cacheKey: await storyKey(story),
  }));
  const leads = [...moved]
    .filter(([from]) => !own.has(from))
    .map(([id, movedTo]) => ({ params: { id }, props: { movedTo }, cacheKey: keyOf(movedTo) }));
  return [...(await Promise.all(stays)), ...leads];
}
