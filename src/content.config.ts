import { defineCollection } from 'astro:content';
import { glob, type Loader } from 'astro/loaders';
import { z } from 'zod';
import { isDev } from './lib/mode.ts';
import { contentPath } from './lib/settings.ts';
import { editionCardSchema, editionFolder } from './loaders/editions.ts';
import { type FolderOptions, folderLoader } from './loaders/folder.ts';
import { storyCardSchema, storyFolder } from './loaders/stories.ts';

/** For the dev server. A build reads these folders itself (`src/press/cards.ts`): Astro would put them into the bundle of the code. */
const folder = (options: FolderOptions): Loader =>
  isDev
    ? folderLoader(options, contentPath(options.name))
    : { name: options.name, load: async ({ store }) => store.clear() };

const stories = defineCollection({ loader: folder(storyFolder), schema: storyCardSchema });

const editions = defineCollection({ loader: folder(editionFolder), schema: editionCardSchema });

const pages = defineCollection({
  loader: glob({ pattern: '*.mdx', base: contentPath('pages') }),
  schema: z.strictObject({
    /** Heading of the page. */
    title: z.string().min(1),
    /** One sentence for search engines. */
    description: z.string().min(1),
  }),
});

export const collections = { stories, editions, pages };
