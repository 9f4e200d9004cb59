import type { APIRoute } from 'astro';
import { openStory, stories } from '../../lib/stories.ts';
import { kindOf, tierOf, topicOf } from '../../lib/tables.ts';
import { storyMarkdown } from '../../lib/twin.ts';
import { absolute, storyPath } from '../../lib/urls.ts';

export const getStaticPaths = async () => (await stories()).map(({ id }) => ({ params: { id }, props: { id } }));

export const GET: APIRoute = async ({ props }) => {
  const story = await openStory(props.id);
  const { kind, tier, topics } = story.data;
  const text = storyMarkdown(story, {
    url: absolute(storyPath(story.id)),
    kind: kindOf(kind).name,
    tier: tierOf(tier).name,
    topics: topics.map((id) => topicOf(id)?.name ?? id),
  });
  return new Response(text, { headers: { 'Content-Type': 'text/markdown; charset=utf-8' } });
};
