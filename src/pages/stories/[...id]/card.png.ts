import type { APIRoute } from 'astro';
import { pngResponse, storyCard, storyPng } from '../../../lib/cards.ts';
import { stories } from '../../../lib/stories.ts';

export const getStaticPaths = async () =>
  (await stories()).flatMap((story) => {
    const card = storyCard(story);
    return card ? [{ params: { id: story.id }, props: { story, card } }] : [];
  });

export const GET: APIRoute = async ({ props }) => pngResponse(await storyPng(props.story, props.card));
