import { join } from 'node:path';
import { keepRows } from '../search/build/rows.ts';
import { faultIn } from '../story/render.ts';
import type { Author } from './author-index.ts';
import { storyCard, storyPng } from './cards.ts';
import { citeForms } from './cite.ts';
import { type EditionCard, editions, takeEditions } from './editions.ts';
import { keepItems, keepItemsIn, storyFeedText } from './feed.ts';
import { feedForms } from './feed-forms.ts';
import { authorFeed } from './feed-lists.ts';
import { astroCache, searchCache } from './settings.ts';
import { type Shown, shownBy } from './shown.ts';
import type { Slices } from './slices.ts';
import {
  openStory,
  openText,
  type StoryCard,
  slicedStories,
  storiesOfDay,
  storyOf,
  takeCards,
  takeStories,
} from './stories.ts';
import { twinTexts } from './twins.ts';
import { authorPath, cardPath, citePath, feedFile, storyPath, twinPath } from './urls.ts';

/** The archive as threads share it. */
export interface Archive {
  readonly stories: Slices;
  readonly editions: readonly EditionCard[];
}

/** A file of the site, its path as in its address. */
export interface SiteFile {
  readonly path: string;
  readonly bytes: string | Uint8Array;
}

/** What the build's threads need of the site's code beside its pages. */
export const press = {
  /** Takes what was read of all stories and editions. */
  open: (stories: readonly StoryCard[], editions: readonly EditionCard[]): void => {
    takeCards(stories);
    takeEditions(editions);
  },

  /** Has what feeds show of a story kept in the cache, under the hash of the code. */
  keepItems: (code: string): void => keepItemsIn(join(astroCache(), 'items'), code),

  /** Keeps what feeds show of the stories of a day. */
  itemsOf: async (date: string): Promise<void> => keepItems(await storiesOfDay(date)),

  /** Keeps what the search needs of some stories of a day. */
  searchRowsOf: (ids: readonly string[]): void =>
    keepRows(
      ids.map((id) => ({ name: `${id}.mdx`, ...openText(id) })),
      searchCache(),
    ),

  /** What is wrong with a story whose body cannot be rendered; undefined for one that can be. */
  faultOf: async (id: string): Promise<string | undefined> => {
    const { body, path, bodyLine } = await openStory(id);
    return faultIn(body, { path, line: bodyLine });
  },

  /** The archive, for the other threads. */
  archive: async (): Promise<Archive> => ({ stories: await slicedStories(), editions: await editions() }),

  /** Takes the archive that another thread has read. */
  take: ({ stories, editions }: Archive): void => {
    takeStories(stories);
    takeEditions(editions);
  },

  /** What a story shows of others. */
  shownOn: async (id: string): Promise<Shown> => {
    const card = await storyOf(id);
    return shownBy(id, card?.related ?? [], card?.sources ?? []);
  },

  /** All files of a story but its page and its picture: its twins, what cites it. */
  filesOfStory: async (id: string, shown: Shown): Promise<readonly SiteFile[]> => {
    const story = await openStory(id);
    return [
      ...twinTexts(story, shown.related).map(({ form, text }) => ({ path: twinPath(id, form), bytes: text })),
      ...citeForms.map(({ ending, file }) => ({
        path: citePath(storyPath(id), ending),
        bytes: file(story.data.sources),
      })),
    ];
  },

  /** The picture of a story, where it has one of its own: it is drawn outside of the thread. */
  pictureOf: async (id: string): Promise<SiteFile | undefined> => {
    const pictured = { ...(await openStory(id)).data, id };
    const card = storyCard(pictured);
    return card ? { path: cardPath(storyPath(id)), bytes: await storyPng(pictured, card) } : undefined;
  },

  /** All files of an author but the page: the feeds. */
  filesOfAuthor: async (author: Author): Promise<readonly SiteFile[]> =>
    Promise.all(
      feedForms.map(async (form) => ({
        path: feedFile(authorPath(author.slug), form.ending),
        bytes: await storyFeedText(form, authorFeed(author)),
      })),
    ),
};

export type Press = typeof press;
