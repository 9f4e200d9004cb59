import type { ContentFile } from './stories.ts';

// Eleventy 3 as its documentation sets it up. Where there was a choice, the one that costs less was taken.

/** https://www.11ty.dev/docs/languages/markdown/ (`amendLibrary`; `markdownTemplateEngine: false` because TeX is full of
 * Liquid's braces, and because it is less work), …/docs/copy/ (passthrough), and https://mdit-plugins.github.io/tex.html. */
const CONFIG = `import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { tex } from '@mdit/plugin-tex';
import katex from 'katex';

const katexFiles = dirname(createRequire(import.meta.url).resolve('katex/dist/katex.min.css'));

export default function (eleventyConfig) {
  eleventyConfig.amendLibrary('md', (md) =>
    md.use(tex, {
      render: (content, displayMode) => katex.renderToString(content, { displayMode, throwOnError: false }),
    }),
  );
  eleventyConfig.addFilter('newest', (stories) => stories.slice(-100).reverse());
  eleventyConfig.addPassthroughCopy({
    [\`\${katexFiles}/katex.min.css\`]: 'katex/katex.min.css',
    [\`\${katexFiles}/fonts\`]: 'katex/fonts',
  });
  return { dir: { input: 'src', output: 'dist' }, markdownTemplateEngine: false };
}
`;

/** https://www.11ty.dev/docs/layouts/ */
const PAGE = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>{{ title }}</title>
    <link rel="stylesheet" href="/katex/katex.min.css">
  </head>
  <body>
    <main>
      <h1>{{ title }}</h1>
      {{ content | safe }}
    </main>
  </body>
</html>
`;

const STORY = `---
layout: page.njk
---
<p>{{ tldr }}</p>
<p><time datetime="{{ page.date.toISOString() }}">{{ page.date.toDateString() }}</time> <a href="{{ source }}">{{ source }}</a></p>
{{ content | safe }}
`;

/** https://www.11ty.dev/docs/collections/ */
const HOME = `---
layout: page.njk
title: Newest stories
---
<ul>
{%- for story in collections.story | newest %}
  <li><a href="{{ story.url }}">{{ story.data.title }}</a> {{ story.data.tldr }}</li>
{%- endfor %}
</ul>
`;

/** Files of the Eleventy project, without its stories. */
export const eleventyFiles: readonly ContentFile[] = [
  { path: 'package.json', text: '{ "name": "eleventy-stock", "private": true, "type": "module" }\n' },
  { path: 'eleventy.config.js', text: CONFIG },
  { path: 'src/_includes/page.njk', text: PAGE },
  { path: 'src/_includes/story.njk', text: STORY },
  // https://www.11ty.dev/docs/data-template-dir/
  { path: 'src/stories/stories.json', text: '{ "layout": "story.njk", "tags": "story" }\n' },
  { path: 'src/index.njk', text: HOME },
];
