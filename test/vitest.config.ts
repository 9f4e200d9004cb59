import { defineConfig } from 'vitest/config';

// `unit` needs nothing; `site` builds the fixture site once and looks at it in a browser.
export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    testTimeout: 20_000,
    // All cores: by default one of two would stand idle.
    maxWorkers: '100%',
    setupFiles: ['test/seed.ts'],
    projects: [
      { extends: true, test: { name: 'unit', include: ['test/**/*.test.ts'], exclude: ['test/site/**'] } },
      {
        extends: true,
        test: {
          name: 'site',
          include: ['test/site/**/*.test.ts'],
          globalSetup: ['test/site/site.setup.ts'],
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
