import type { APIRoute } from 'astro';
import { citeResponse, citeRoutes } from '../../../lib/cite.ts';
import { isDev } from '../../../lib/mode.ts';
import { stories } from '../../../lib/stories.ts';

/** In the dev server; a build writes them beside the story's page. */
export const getStaticPaths = async () =>
  (isDev ? await stories() : []).flatMap(({ id, sources }) => citeRoutes(id, sources));

export const GET: APIRoute = ({ props }) => citeResponse(props.form, props.works);
