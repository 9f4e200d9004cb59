import type { APIRoute } from 'astro';
import { feedRoutes, storyFeed } from '../../../lib/feed.ts';
import { authorFeeds } from '../../../lib/feed-lists.ts';
import { isDev } from '../../../lib/mode.ts';

/** In the dev server; a build writes them beside the author's page. */
export const getStaticPaths = async () => (isDev ? feedRoutes(await authorFeeds()) : []);

export const GET: APIRoute = ({ props }) => storyFeed(props.form, props.list);
