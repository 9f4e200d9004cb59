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
 * @param related published stories by the ids that its file names: their own, or those of what they took in
 */
export function storyJson(story: StoryFile, url: string, related: ReadonlyMap<string, string>): string {
  const { lead, sections } = markdownBody(story, url);
  const { machine, edited } = bylineOf(story);
  const value = {
    id: story.id,
    url,
    ...Object.fromEntries(fields.map((field) => [field, story.data[field]])),
    related: story.data.related.flatMap(({ id, reason }) => {
      const place = related.get(id);
      return place === undefined ? [] : [{ id: place, reason }];
    }),
    byline: { by: machine ?? 'hand', edited },
    lead: lead || undefined,
    sections,
  };
  return `${JSON.stringify(value, null, 1)}\n`;
}
