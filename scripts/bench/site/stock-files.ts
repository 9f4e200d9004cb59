import type { ContentFile } from './stories.ts';

// Astro with @astrojs/mdx as its documentation sets it up: collection with the glob loader, one dynamic route, and the
// switches that make large sites faster. Where there was a choice, the one that costs less was taken.

/** https://docs.astro.build/en/guides/markdown-content/ (processor), …/guides/integrations-guide/mdx/ (`optimize`) and
 * …/reference/experimental-flags/incremental-build/. */
const CONFIG = `import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import rehypeKatex from 'rehype-katex';
import remarkMath from 'remark-math';

export default defineConfig({
  site: 'https://example.org',
  markdown: {
    processor: unified({ remarkPlugins: [remarkMath], rehypePlugins: [rehypeKatex], smartypants: false }),
    syntaxHighlight: false,
  },
  integrations: [mdx({ optimize: true })],
  experimental: { incrementalBuild: true },
});
`;

/** https://docs.astro.build/en/guides/content-collections/; `retainBody: false` keeps the store small
 * (…/reference/content-loader-reference/). */
const COLLECTION = `import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';

const stories = defineCollection({
  loader: glob({ pattern: '**/*.mdx', base: './src/data/stories', retainBody: false }),
  schema: z.object({ title: z.string(), tldr: z.string(), date: z.coerce.date(), source: z.string() }),
});

export const collections = { stories };
`;

const LAYOUT = `---
import 'katex/dist/katex.min.css';

const { title } = Astro.props;
---

<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>{title}</title>
  </head>
  <body>
    <main>
      <h1>{title}</h1>
      <slot />
    </main>
  </body>
</html>
`;

/** The digest that the loader gives an entry is its cache key, as the page on incremental builds shows. */
const STORY = `---
import { getCollection, render } from 'astro:content';
import Layout from '../../layouts/Layout.astro';

export async function getStaticPaths() {
  const stories = await getCollection('stories');
  return stories.map((story) => ({ params: { id: story.id }, props: { story }, cacheKey: String(story.digest) }));
}

const { story } = Astro.props;
const { title, tldr, date, source } = story.data;
const { Content } = await render(story);
---

<Layout title={title}>
  <p>{tldr}</p>
  <p><time datetime={date.toISOString()}>{date.toDateString()}</time> <a href={source}>{source}</a></p>
  <Content />
</Layout>
`;

const HOME = `---
import { getCollection } from 'astro:content';
import Layout from '../layouts/Layout.astro';

const stories = (await getCollection('stories')).sort((a, b) => (a.id < b.id ? 1 : -1)).slice(0, 100);
---

<Layout title="Newest stories">
  <ul>
    {stories.map(({ id, data }) => <li><a href={\`/stories/\${id}/\`}>{data.title}</a> {data.tldr}</li>)}
  </ul>
</Layout>
`;

/** Files of the stock Astro project, without its stories. */
export const stockFiles: readonly ContentFile[] = [
  { path: 'package.json', text: '{ "name": "stock", "private": true, "type": "module" }\n' },
  { path: 'astro.config.mjs', text: CONFIG },
  { path: 'src/content.config.ts', text: COLLECTION },
  { path: 'src/layouts/Layout.astro', text: LAYOUT },
  { path: 'src/pages/stories/[...id].astro', text: STORY },
  { path: 'src/pages/index.astro', text: HOME },
];
