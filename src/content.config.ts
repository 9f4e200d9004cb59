import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'zod';
import { contentPath } from './lib/settings.ts';
import { editionCardSchema, editionsLoader } from './loaders/editions.ts';
import { storiesLoader, storyCardSchema } from './loaders/stories.ts';

const stories = defineCollection({ loader: storiesLoader(), schema: storyCardSchema });

const editions = defineCollection({ loader: editionsLoader(), schema: editionCardSchema });

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
