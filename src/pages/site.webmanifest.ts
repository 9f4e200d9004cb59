import type { APIRoute } from 'astro';
import { manifest } from '../lib/manifest.ts';

export const GET: APIRoute = () =>
  new Response(`${JSON.stringify(manifest(), null, 1)}\n`, {
    headers: { 'Content-Type': 'application/manifest+json' },
  });
