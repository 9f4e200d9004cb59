import { buildIndex } from '../../../src/search/build/build.ts';

// A process of its own, so that its memory is the builder's: node build.ts STORIES OUT CACHE.
const [stories = '', out = '', cache = ''] = process.argv.slice(2);
await buildIndex({ stories, out, cache });
