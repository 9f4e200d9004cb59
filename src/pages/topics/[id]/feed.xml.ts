import type { APIRoute } from 'astro';
import { topicFeed } from '../../../lib/feed.ts';
import { topics } from '../../../lib/tables.ts';

export const getStaticPaths = () => topics().map((topic) => ({ params: { id: topic.id }, props: { topic } }));

export const GET: APIRoute = async ({ props }) =>
  new Response(await topicFeed(props.topic), { headers: { 'Content-Type': 'application/rss+xml; charset=utf-8' } });
