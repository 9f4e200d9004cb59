import type { APIRoute } from 'astro';
import { digestOf } from '../../../lib/digest.ts';
import { digestText } from '../../../lib/digest-text.ts';
import { editionFileRoutes } from '../../../lib/edition-files.ts';

export const getStaticPaths = editionFileRoutes;

export const GET: APIRoute = async ({ props }) =>
  new Response(digestText(await digestOf(props.edition)), { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
