import type { APIRoute } from 'astro';
import { keyOf } from '../../../lib/cache-key.ts';
import { citeForms, citeResponse, worksOf } from '../../../lib/cite.ts';
import { editions } from '../../../lib/editions.ts';
import { storiesOfDay } from '../../../lib/stories.ts';

export const getStaticPaths = async () => {
  const days = await Promise.all(
    (await editions()).map(async ({ date }) => ({ date, works: worksOf(await storiesOfDay(date)) })),
  );
  return days
    .filter(({ works }) => works.length > 0)
    .flatMap(({ date, works }) => {
      const cacheKey = keyOf(works);
      return citeForms.map(({ ending }) => ({ params: { date, form: ending }, props: { date, ending }, cacheKey }));
    });
};

export const GET: APIRoute = async ({ props }) => citeResponse(props.ending, worksOf(await storiesOfDay(props.date)));
