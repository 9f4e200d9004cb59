import type { APIRoute } from 'astro';
import { correctionItem, correctionsOf } from '../../lib/corrections.ts';
import { feedResponse } from '../../lib/feed.ts';
import { feedForms } from '../../lib/feed-forms.ts';
import { mergedStories, stories } from '../../lib/stories.ts';
import { site } from '../../lib/tables.ts';
import { absolute, CORRECTIONS, changePath } from '../../lib/urls.ts';

/** The newest ones; all of them are on the page. */
const ITEMS = 50;

export const getStaticPaths = () => feedForms.map((form) => ({ params: { form: form.ending }, props: { form } }));

export const GET: APIRoute = async ({ props }) => {
  const { title } = site();
  const items = correctionsOf(await stories(), await mergedStories())
    .slice(0, ITEMS)
    .map((row) => correctionItem(row, absolute(changePath(row.story.id, row.row)), title));
  const head = { title: `${title}: Corrections`, description: 'What was put right or withdrawn.', path: CORRECTIONS };
  return feedResponse(props.form, head, items);
};
