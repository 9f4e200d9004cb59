import type { APIRoute } from 'astro';
import { openSearch } from '../lib/open-search.ts';

export const GET: APIRoute = () =>
  new Response(openSearch(), { headers: { 'Content-Type': 'application/opensearchdescription+xml' } });
