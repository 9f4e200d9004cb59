import type { APIRoute } from 'astro';
import { citeForms, citeResponse, worksOf } from '../../../lib/cite.ts';
import { storiesOfTopic } from '../../../lib/stories.ts';
import { topics } from '../../../lib/tables.ts';

export const getStaticPaths = async () => {
  const shelves = await Promise.all(topics().map(async ({ id }) => ({ id, works: worksOf(await storiesOfTopic(id)) })));
  return shelves
    .filter(({ works }) => works.length > 0)
    .flatMap(({ id, works }) =>
      citeForms.map((form) => ({ params: { id, form: form.ending }, props: { form, works } })),
    );
};

export const GET: APIRoute = ({ props }) => citeResponse(props.form, props.works);
