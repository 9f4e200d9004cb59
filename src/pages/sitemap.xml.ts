import type { APIRoute } from 'astro';
import { sitemapIndex } from '../lib/sitemap.ts';

export const GET: APIRoute = async () =>
  new Response(await sitemapIndex(), { headers: { 'Content-Type': 'application/xml; charset=utf-8' } });
