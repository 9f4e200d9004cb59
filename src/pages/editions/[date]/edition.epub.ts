import type { APIRoute } from 'astro';
import { editionEpub } from '../../../lib/edition-epub.ts';
import { editionFileRoutes } from '../../../lib/edition-files.ts';

export const getStaticPaths = editionFileRoutes;

export const GET: APIRoute = async ({ props }) =>
  new Response(new Uint8Array(await editionEpub(props.edition)), {
    headers: { 'Content-Type': 'application/epub+zip' },
  });
