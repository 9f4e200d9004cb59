import type { APIRoute } from 'astro';
import { cardPageKey, pngResponse, storyCard, storyPng } from '../../../lib/cards.ts';
import { stories } from '../../../lib/stories.ts';

export const getStaticPaths = async () =>
  (await stories()).flatMap((story) => {
    const card = storyCard(story);
    if (!card) return [];
    // A lead's formula is in its file.
    const cacheKey = cardPageKey(card, story.tier === 'lead' && story.hash);
    return [{ params: { id: story.id }, props: { story, card }, cacheKey }];
  });

export const GET: APIRoute = async ({ props }) => pngResponse(await storyPng(props.story, props.card));
