import { defineConfig } from 'vitest/config';

// `unit` needs nothing; `site` builds the fixture site once and looks at it in a browser.
export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['test/**/*.test.ts'],
    testTimeout: 20_000,
  },
});
