import type { APIRoute } from 'astro';
import { citeForms, citeResponse } from '../../../lib/cite.ts';
import { stories } from '../../../lib/stories.ts';

export const getStaticPaths = async () =>
  (await stories()).flatMap((story) =>
    citeForms.map((form) => ({ params: { id: story.id, form: form.ending }, props: { form, works: story.sources } })),
  );

export const GET: APIRoute = ({ props }) => citeResponse(props.form, props.works);
