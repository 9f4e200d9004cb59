import { storySchema } from '../schemas/story.ts';
import type { StoryFile } from '../story/file.ts';
import { bylineOf } from './byline.ts';
import { markdownBody } from './story-markdown.ts';

/** What the schema knows: a key that an editor added is for the file's readers alone. */
const fields = Object.keys(storySchema.shape) as (keyof typeof storySchema.shape)[];

/**
 * All of a story as data: the fields of its frontmatter, its sections as Markdown with TeX, the support of its sentences
 * (`support`), what wrote each part (`written`) and whether a person changed the summary since (`byline`).
 * @param url absolute address of the page
 * @param placeOf the published story that a related one is or went into; undefined for one that may not be named
 */
export function storyJson(story: StoryFile, url: string, placeOf: (id: string) => string | undefined): string {
  const { lead, sections } = markdownBody(story, url);
  const { machine, edited } = bylineOf(story);
  const value = {
    id: story.id,
    url,
    ...Object.fromEntries(fields.map((field) => [field, story.data[field]])),
    related: relatedOf(story, placeOf),
    byline: { by: machine ?? 'hand', edited },
    lead: lead || undefined,
    sections,
  };
  return `${JSON.stringify(value, null, 1)}\n`;
}

/** Each once, and none that is this story. */
function relatedOf({ id: own, data }: StoryFile, placeOf: (id: string) => string | undefined) {
  const seen = new Set([own]);
  return data.related.flatMap(({ id, reason }) => {
    const place = placeOf(id);
    if (place === undefined || seen.has(place)) return [];
    seen.add(place);
    return [{ id: place, reason }];
  });
}
