import type { APIRoute } from 'astro';
import { keyOf } from '../../../lib/cache-key.ts';
import { citeResponse, citeRoutes } from '../../../lib/cite.ts';
import { stories } from '../../../lib/stories.ts';

export const getStaticPaths = async () =>
  (await stories()).flatMap((story) => citeRoutes(story.id, story.sources, keyOf(story.hash)));

export const GET: APIRoute = ({ props }) => citeResponse(props.form, props.works);
