import { defineCollection } from 'astro/content/config';
import { glob, type Loader } from 'astro/loaders';
import { z } from 'zod';
import { isDev } from './lib/mode.ts';
import { contentPath } from './lib/settings.ts';
import { editionCardSchema, storyCardSchema } from './loaders/cards.ts';
import type { FolderOptions } from './loaders/folder.ts';

/** For the dev server. A build reads these folders itself (`src/press/cards.ts`): Astro would put them into the bundle of the code. */
const folder = (name: string, options: () => Promise<FolderOptions>): Loader => ({
  name,
  load: async (context) => {
    if (!isDev) return context.store.clear();
    const { folderLoader } = await import('./loaders/folder.ts');
    await folderLoader(await options(), contentPath(name)).load(context);
  },
});

const stories = defineCollection({
  loader: folder('stories', async () => (await import('./loaders/stories.ts')).storyFolder),
  schema: storyCardSchema,
});

const editions = defineCollection({
  loader: folder('editions', async () => (await import('./loaders/editions.ts')).editionFolder),
  schema: editionCardSchema,
});

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
