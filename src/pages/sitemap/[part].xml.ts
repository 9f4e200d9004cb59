import type { APIRoute } from 'astro';
import { sitemapParts, urlSet } from '../../lib/sitemap.ts';

export const getStaticPaths = async () =>
  (await sitemapParts()).map((part) => ({ params: { part: part.name }, props: { part } }));

export const GET: APIRoute = ({ props }) =>
  new Response(urlSet(props.part), { headers: { 'Content-Type': 'application/xml; charset=utf-8' } });
