import type { APIRoute } from 'astro';
import { openStory, stories } from '../../lib/stories.ts';
import { storyJson } from '../../lib/story-json.ts';
import { absolute, storyPath } from '../../lib/urls.ts';

export const getStaticPaths = async () => {
  const all = await stories();
  const ids = new Set(all.map(({ id }) => id));
  return all.map(({ id }) => ({ params: { id }, props: { id, ids } }));
};

export const GET: APIRoute = async ({ props }) => {
  const story = await openStory(props.id);
  const text = storyJson(story, absolute(storyPath(story.id)), (id) => props.ids.has(id));
  return new Response(text, { headers: { 'Content-Type': 'application/json; charset=utf-8' } });
};
