import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import rehypeKatex from 'rehype-katex';
import remarkMath from 'remark-math';
import { editorsDesk } from './src/lib/desk-server.ts';
import { focusableMaths } from './src/lib/focusable-maths.ts';
import { searchIndex } from './src/lib/search-index.ts';
import { astroCache, siteAddress } from './src/lib/settings.ts';
import { press } from './src/press/integration.ts';

const address = siteAddress();

/** Every browser that can show these pages reads WOFF2; KaTeX's WOFF and TTF copies are a megabyte of files for none. */
const woff2Only = {
  name: 'katex-woff2-only',
  enforce: 'pre',
  transform: (code, id) =>
    id.includes('/katex.min.css') ? code.replaceAll(/,url\([^)]*\.(?:woff|ttf)\) format\("\w+"\)/g, '') : null,
};

export default defineConfig({
  site: address.origin,
  base: address.pathname,
  // `always` would refuse `feed.xml` to the dev server's readers; the build is the same, and every link ends in its slash.
  trailingSlash: 'ignore',
  output: 'static',
  // The store of one content folder must not answer for another.
  cacheDir: astroCache(),
  // Astro 7's default removes the spaces between inline elements that stand on lines of their own.
  compressHTML: true,
  devToolbar: { enabled: false },
  // Only `content/pages` goes through this: stories are compiled by `src/story` when their page is rendered.
  markdown: {
    processor: unified({
      remarkPlugins: [remarkMath],
      rehypePlugins: [rehypeKatex, focusableMaths],
      smartypants: false,
    }),
    syntaxHighlight: false,
  },
  // `press` keeps Astro from rendering pages: src/press does, from what Astro bundled.
  integrations: [mdx(), press(), searchIndex(), editorsDesk()],
  build: {
    // Nothing inline: the pages' content security policy allows own files only.
    inlineStylesheets: 'never',
  },
  vite: {
    plugins: [woff2Only],
    build: {
      assetsInlineLimit: 0,
      rolldownOptions: {
        // Each page of content/pages draws one about a directive of Astro's own that is nobody's to mend here.
        onLog: (level, log, handle) => log.code !== 'MODULE_LEVEL_DIRECTIVE' && handle(level, log),
      },
    },
    // What src/content.config.ts needs of Astro is loaded already: Vite would go through 60 files for a copy of it.
    environments: { astro: { resolve: { external: ['astro/content/config', 'astro/loaders'] } } },
    // A page of a content folder elsewhere still finds Astro's JSX runtime here.
    resolve: { dedupe: ['astro'] },
  },
});
