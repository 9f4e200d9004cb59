import { spawnSync } from 'node:child_process';
import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { PageStyles } from './app.ts';
import { BUNDLE } from './bundle.ts';

/**
 * Packages go into the bundle, but for those that look for files beside them: each thread would read and resolve some
 * hundreds of their files anew.
 */
const packages = {
  noExternal: true as const,
  external: ['@resvg/resvg-js', 'harfbuzzjs', 'sharp'],
};

/**
 * Astro bundles the site's code and renders no page: `main.ts` does, in threads, from a bundle that stands as long as the
 * code does. A plain `astro build` goes on with that.
 */
export function press(): AstroIntegration {
  let out = '';
  let styles: PageStyles = new Map();
  const bundle = process.env[BUNDLE];
  return {
    name: 'press',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        if (command === 'build') updateConfig({ vite: { environments: { prerender: { resolve: packages } } } });
      },
      'astro:config:done': ({ config }) => {
        out = fileURLToPath(config.outDir);
      },
      'astro:build:setup': ({ pages }) => {
        styles = pages as unknown as PageStyles;
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((base) => ({
          ...base,
          name: 'press',
          setup: async () => undefined,
          getStaticPaths: async () => {
            // Astro takes it away when all pages are rendered.
            if (bundle) cpSync(join(out, '.prerender'), join(bundle, 'server'), { recursive: true });
            return [];
          },
        }));
      },
      'astro:build:done': () => {
        if (bundle) return writeFileSync(join(bundle, 'styles.json'), JSON.stringify(plainStyles(styles)));
        const { status } = spawnSync(process.execPath, [join(import.meta.dirname, 'main.ts'), '--out', out], {
          stdio: 'inherit',
        });
        if (status !== 0) throw new Error('the pages could not be written: see above');
      },
    },
  };
}

/** What of Astro's pages a file can keep. */
function plainStyles(pages: PageStyles) {
  return [...pages].map(([key, { route, component, styles }]) => [
    key,
    { route: { route: route.route }, component, styles },
  ]);
}
