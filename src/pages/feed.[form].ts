import type { APIRoute } from 'astro';
import { feedRoutes, storyFeed } from '../lib/feed.ts';
import { siteFeed } from '../lib/feed-lists.ts';

export const getStaticPaths = async () => feedRoutes([await siteFeed()]);

export const GET: APIRoute = ({ props }) => storyFeed(props.form, props.list);
