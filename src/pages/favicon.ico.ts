import type { APIRoute } from 'astro';
import { ico, iconPng } from '../lib/icons.ts';

const SIZE = 32;

/** For what asks at this address without reading a page, and shows no SVG. */
export const GET: APIRoute = async () => {
  const icon = ico(await iconPng({ size: SIZE, purpose: 'any' }), SIZE);
  return new Response(new Uint8Array(icon), { headers: { 'Content-Type': 'image/x-icon' } });
};
