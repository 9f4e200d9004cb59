import type { APIRoute } from 'astro';
import { pngResponse, storyCard, storyPng } from '../../../lib/cards.ts';
import { isDev } from '../../../lib/mode.ts';
import { stories } from '../../../lib/stories.ts';

/** In the dev server; a build writes them beside the story's page. */
export const getStaticPaths = async () =>
  (isDev ? await stories() : []).flatMap((story) => {
    const card = storyCard(story);
    return card ? [{ params: { id: story.id }, props: { story, card } }] : [];
  });

export const GET: APIRoute = async ({ props }) => pngResponse(await storyPng(props.story, props.card));
