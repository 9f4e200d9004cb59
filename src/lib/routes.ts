import { stories } from './stories.ts';

/** A page below `/stories/`: a story, or the address of one that was merged into another. */
export type StoryRoute = { readonly id: string } | { readonly movedTo: string };

/** Static paths of all stories and of the addresses that lead to one. A story's own address wins. */
export async function storyRoutes(): Promise<{ params: { id: string }; props: StoryRoute }[]> {
  const all = await stories();
  const own = new Set(all.map((story) => story.id));
  const moved = new Map(all.flatMap((story) => story.redirectFrom.map((from) => [from, story.id] as const)));
  return [
    ...all.map(({ id }) => ({ params: { id }, props: { id } })),
    ...[...moved].filter(([from]) => !own.has(from)).map(([id, movedTo]) => ({ params: { id }, props: { movedTo } })),
  ];
}
