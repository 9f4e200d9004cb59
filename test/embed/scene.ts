import { embed } from '../../scripts/embed/embed.ts';
import { embeddingsSchema } from '../../src/schemas/embeddings.ts';
import { entry } from '../sample.ts';

/** Five entries, each with a text of its own. */
export const entries = ['a', 'b', 'c', 'd', 'e'].map((letter, i) =>
  entry(`2605.0000${i}`, { title: `Title ${letter}`, summary: `Abstract ${letter}.` }),
);

/** The block of site.yaml for an address. */
export const rowFor = (url: string, over: object = {}) => embeddingsSchema.parse({ url, model: 'fake', ...over });

/** When runs are. */
export const NOW = new Date('2026-05-05T06:00:00Z');

/** A run with the cache in `cacheDir`. */
export const run = (url: string, cacheDir: string, over: object = {}, options: object = {}) =>
  embed(entries, rowFor(url, over), { cacheDir, now: NOW, retries: 0, ...options });
