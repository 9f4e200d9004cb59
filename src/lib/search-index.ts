import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { contentPath, searchCache } from './settings.ts';
import { href, SEARCH } from './urls.ts';

/** The index of the search, made anew by the dev server when the search page asks; a build writes it beside the pages. */
export function searchIndex(): AstroIntegration {
  const cache = searchCache();
  return {
    name: 'search-index',
    hooks: {
      'astro:server:setup': async ({ server }) => {
        // Astro loads this module in a build too, which does without.
        const [{ default: sirv }, { buildIndex }] = await Promise.all([
          import('sirv'),
          import('../search/build/build.ts'),
        ]);
        const build = (out: string) => buildIndex({ stories: contentPath('stories'), out, cache });
        const out = join(cache, 'dev');
        const files = sirv(out, { dev: true });
        server.middlewares.use(async (request, response, next) => {
          const path = (request.url ?? '').replace(href(SEARCH), SEARCH);
          if (!path.startsWith(SEARCH) || !/\.(?:json|bin)(?:\?|$)/.test(path)) return next();
          request.url = path.slice(SEARCH.length - 1);
          if (request.url.startsWith('/index.json')) await build(out).catch(next);
          return files(request, response, next);
        });
      },
    },
  };
}
