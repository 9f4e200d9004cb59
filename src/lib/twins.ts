import type { StoryFile } from '../story/file.ts';
import { isDev } from './mode.ts';
import { type Shown, shownBy } from './shown.ts';
import { openStory, stories } from './stories.ts';
import { storyJson } from './story-json.ts';
import { kindOf, tierOf, topicOf } from './tables.ts';
import { storyMarkdown } from './twin.ts';
import { absolute, storyPath } from './urls.ts';

/** The forms in which a story is there beside its page, by their endings, with their media types. */
const types = { md: 'text/markdown', json: 'application/json' } as const;

/** A form of a story. */
export type TwinForm = keyof typeof types;

const forms = Object.keys(types) as TwinForm[];

/** Static paths of all twins in the dev server; a build writes them beside the story's page. */
export async function twinRoutes() {
  const all = isDev ? await stories() : [];
  return all.flatMap(({ id }) => forms.map((form) => ({ params: { id, form }, props: { form, id } })));
}

/** A twin of a story as an answer. */
export async function twinResponse(form: TwinForm, id: string): Promise<Response> {
  const story = await openStory(id);
  const named = story.data.related.map((other) => other.id);
  const { related } = await shownBy(id, named, story.data.sources);
  return new Response(twinText(form, story, related), {
    headers: { 'Content-Type': `${types[form]}; charset=utf-8` },
  });
}

/** All twins of a story, by their forms. */
export const twinTexts = (story: StoryFile, related: Shown['related']) =>
  forms.map((form) => ({ form, text: twinText(form, story, related) }));

/** @param related its related stories that may be named */
function twinText(form: TwinForm, story: StoryFile, related: Shown['related']): string {
  if (form === 'md') return markdown(story);
  return storyJson(story, addressOf(story), new Map(related.map(({ named, id }) => [named, id])));
}

const addressOf = ({ id }: StoryFile): string => absolute(storyPath(id));

function markdown(story: StoryFile): string {
  const { kind, tier, topics } = story.data;
  return storyMarkdown(story, {
    url: addressOf(story),
    kind: kindOf(kind).name,
    tier: tierOf(tier).name,
    topics: topics.map((id) => topicOf(id)?.name ?? id),
  });
}
