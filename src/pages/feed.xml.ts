import type { APIRoute } from 'astro';
import { siteFeed } from '../lib/feed.ts';

export const GET: APIRoute = async () =>
  new Response(await siteFeed(), { headers: { 'Content-Type': 'application/rss+xml; charset=utf-8' } });
