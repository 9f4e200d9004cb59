import type { StoryFile } from '../story/file.ts';
import { twinKey } from './cache-key.ts';
import { isDev } from './mode.ts';
import { openStory, stories, storyAt } from './stories.ts';
import { storyJson } from './story-json.ts';
import { kindOf, tierOf, topicOf } from './tables.ts';
import { storyMarkdown } from './twin.ts';
import { absolute, storyPath } from './urls.ts';

/** The forms in which a story is there beside its page, by their endings, with their media types. */
const types = { md: 'text/markdown', json: 'application/json' } as const;

/** A form of a story. */
export type TwinForm = keyof typeof types;

const forms = Object.keys(types) as TwinForm[];

/** Static paths of all twins, those of one story beside each other: it is then read once for all. */
export async function twinRoutes() {
  const routes = (await stories()).map(async (story) => {
    const cacheKey = await twinKey(story);
    return forms.map((form) => ({ params: { id: story.id, form }, props: { form, id: story.id }, cacheKey }));
  });
  return (await Promise.all(routes)).flat();
}

/** A twin of a story as an answer. */
export async function twinResponse(form: TwinForm, id: string): Promise<Response> {
  const story = await opened(id);
  const text = form === 'md' ? markdown(story) : storyJson(story, addressOf(story), await placesOf(story));
  return new Response(text, { headers: { 'Content-Type': `${types[form]}; charset=utf-8` } });
}

/** More than the stories that are written at one time. */
const OPEN = 16;
const open = new Map<string, Promise<StoryFile>>();

function opened(id: string): Promise<StoryFile> {
  const story = (isDev ? undefined : open.get(id)) ?? openStory(id);
  open.delete(id);
  open.set(id, story);
  if (open.size > OPEN) open.delete(open.keys().next().value as string);
  return story;
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

async function placesOf({ data }: StoryFile): Promise<(id: string) => string | undefined> {
  const found = await Promise.all(data.related.map(async ({ id }) => [id, (await storyAt(id))?.id] as const));
  const places = new Map(found);
  return (id) => places.get(id);
}
