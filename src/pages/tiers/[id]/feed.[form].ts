import type { APIRoute } from 'astro';
import { feedRoutes, storyFeed } from '../../../lib/feed.ts';
import { tierFeeds } from '../../../lib/feed-lists.ts';

export const getStaticPaths = async () => feedRoutes(await tierFeeds());

export const GET: APIRoute = ({ props }) => storyFeed(props.form, props.list);
