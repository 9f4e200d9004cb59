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
    .flatMap(({ date, works }) =>
      citeForms.map((form) => ({
        ...{ params: { date, form: form.ending }, props: { form, works } },
        cacheKey: keyOf(works),
      })),
    );
};

export const GET: APIRoute = ({ props }) => citeResponse(props.form, props.works);
