import { z } from 'zod';
import { day } from '../schemas/dates.ts';
import { changeSchema, type StoryData, storySchema, storySourceSchema } from '../schemas/story.ts';
import { readStory, type StoryFile } from '../story/file.ts';
import { checkBody } from '../story/render.ts';
import type { FolderOptions, Kept } from './folder.ts';

const { title, tldr, date, updated, kind, tier, pin, mergeInto, topics, redirectFrom } = storySchema.shape;
const work = storySourceSchema.shape;
const { at, what, note } = changeSchema.shape;

/** What lists need of a story. The rest is read from the file when its page is rendered, so that the store stays small. */
export const storyCardSchema = z.object({
  title,
  tldr,
  date,
  updated,
  kind,
  tier,
  pin,
  mergeInto,
  topics,
  redirectFrom,
  /** Hash of the file. */
  hash: z.string(),
  /** Ids of stories near it, whether they are published or not. */
  related: z.array(z.string()),
  /** `score.total`. */
  score: z.number(),
  /** `score.parts`. */
  parts: storySchema.shape.score.shape.parts,
  /** Day of the newest row of its history, where that is after the edition's. */
  changed: day.optional(),
  /** Of each work what lists, citations and authors' pages need. */
  sources: z.array(
    z.object({
      id: work.id,
      version: work.version,
      feed: work.feed,
      name: work.name,
      tier: work.tier,
      title: work.title,
      authors: work.authors,
      url: work.url,
      published: work.published,
      announced: work.announced,
      categories: work.categories,
    }),
  ),
  /** Rows of its history that put something right, with their place in it from 1; absent for none. */
  corrections: z.array(z.object({ at, what, note, row: z.int().min(1) })).optional(),
});

/** The stories of `content/stories`: published, merged into another, and held ones, which the dev server shows. */
export const storyFolder: FolderOptions = {
  name: 'stories',
  extension: '.mdx',
  version: 7,
  card: storyCardSchema,
  read: (text, path) => {
    const story = readStory(text, path);
    // A body that cannot be rendered is found now, while its story can still be left out; a held one is none's to miss.
    if (story.data.tier !== 'held') checkBody(story.body, { path, line: story.bodyLine });
    return cardOf(story);
  },
};

/** The same by the frontmatter alone, for a build: whoever renders the bodies says which cannot be. */
export const storyHeadFolder: FolderOptions = {
  ...storyFolder,
  read: (text, path) => cardOf(readStory(text, path)),
};

function cardOf({ id, data }: StoryFile): Kept {
  const card = {
    score: data.score.total,
    parts: data.score.parts,
    related: data.related.map((other) => other.id),
    changed: changedOn(data),
    corrections: correctionsOf(data),
  };
  return { id, data: { ...data, ...card } };
}

function changedOn({ date, history }: StoryData): string | undefined {
  const days = history.map(({ at }) => at.slice(0, 10)).filter((changed) => changed > date);
  return days.sort().at(-1);
}

function correctionsOf({ history }: StoryData) {
  const rows = history
    .map(({ at, what, note }, index) => ({ at, what, note, row: index + 1 }))
    .filter(({ what }) => what === 'corrected' || what === 'withdrawn');
  return rows.length > 0 ? rows : undefined;
}
