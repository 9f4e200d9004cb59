import type { APIRoute } from 'astro';
import { feedRoutes, storyFeed } from '../../../lib/feed.ts';
import { topicFeeds } from '../../../lib/feed-lists.ts';

export const getStaticPaths = async () => feedRoutes(await topicFeeds());

export const GET: APIRoute = ({ props }) => storyFeed(props.form, props.list);
