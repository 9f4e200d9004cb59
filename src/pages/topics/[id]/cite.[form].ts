import type { APIRoute } from 'astro';
import { keyOf } from '../../../lib/cache-key.ts';
import { citeResponse, citeRoutes, worksOf } from '../../../lib/cite.ts';
import { storiesOfTopic } from '../../../lib/stories.ts';
import { topics } from '../../../lib/tables.ts';

export const getStaticPaths = async () => {
  const shelves = await Promise.all(topics().map(async ({ id }) => ({ id, works: worksOf(await storiesOfTopic(id)) })));
  return shelves
    .filter(({ works }) => works.length > 0)
    .flatMap(({ id, works }) => citeRoutes(id, works, keyOf(works)));
};

export const GET: APIRoute = ({ props }) => citeResponse(props.form, props.works);
