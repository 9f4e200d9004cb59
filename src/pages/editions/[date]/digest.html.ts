import type { APIRoute } from 'astro';
import { digestOf } from '../../../lib/digest.ts';
import { digestHtml } from '../../../lib/digest-html.ts';
import { editionFileRoutes } from '../../../lib/edition-files.ts';

export const getStaticPaths = editionFileRoutes;

export const GET: APIRoute = async ({ props }) =>
  new Response(digestHtml(await digestOf(props.edition)), { headers: { 'Content-Type': 'text/html; charset=utf-8' } });
