import type { StoryData } from '../schemas/story.ts';
import { readStory, type StoryFile } from '../story/file.ts';
import { checkBody } from '../story/render.ts';
import { storyCardSchema } from './cards.ts';
import type { FolderOptions, Kept } from './folder.ts';

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
