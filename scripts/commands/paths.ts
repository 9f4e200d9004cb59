import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's own folder, wherever the command is run from. */
export const projectDir = fileURLToPath(new URL('../..', import.meta.url));

/** Absolute path of the content folder: `--content`, else LEMMA_CONTENT, else the project's own. */
export function contentDir(option: string | undefined, env: Readonly<Record<string, string | undefined>>, cwd: string) {
  if (option !== undefined) return resolve(cwd, option);
  return env.LEMMA_CONTENT ? resolve(cwd, env.LEMMA_CONTENT) : resolve(projectDir, 'content');
}

/** Where what can be made again is kept: LEMMA_CACHE, else `.cache/` of the project. */
export const cacheDir = resolve(projectDir, process.env.LEMMA_CACHE || '.cache');

/** Scratch folders are below the project, so that the pages in them find node_modules. */
export const scratchDir = resolve(projectDir, '.cache');

/** Where `npm run build` puts the site. */
export const distDir = resolve(projectDir, 'dist');

/** What builds the site, in a process of its own: `node FILE --out FOLDER`. */
export const buildScript = resolve(projectDir, 'src/press/main.ts');

/** Where compiled code is kept. */
export const codeCacheDir = resolve(cacheDir, 'code');
