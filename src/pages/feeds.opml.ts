import type { APIRoute } from 'astro';
import { opml } from '../lib/opml.ts';

export const GET: APIRoute = async () =>
  new Response(await opml(), { headers: { 'Content-Type': 'text/x-opml; charset=utf-8' } });
