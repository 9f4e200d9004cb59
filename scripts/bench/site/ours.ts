import { cp, readFile, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { loadConfig } from '../../commands/config.ts';
import { buildScript, projectDir } from '../../commands/paths.ts';
import { editTitle, writeAll } from './folder.ts';
import type { System } from './phases.ts';
import { type ContentFile, storyFiles } from './stories.ts';
import { type Watched, watched } from './watched.ts';

/** Pages that the others make as well. */
const SAME_PAGES = ['pages', 'pages/index.astro', 'pages/stories', 'pages/stories/[...id].astro'];

/** A project of its own, or else its types would take the place of this one's in `.astro/`. */
const CONFIG = `import config from ${JSON.stringify(join(projectDir, 'astro.config.mjs'))};

export default { ...config, publicDir: ${JSON.stringify(join(projectDir, 'public'))} };
`;

/**
 * This project's own site, with everything that it has.
 * @param dir an empty folder
 * @param limit seconds a build
 */
export async function ours(dir: string, limit: number): Promise<System> {
  return lemma(dir, limit, projectDir);
}

/**
 * The same with its story pages and the home page alone, which is what the others make: from a copy of `src/` without the
 * other pages.
 * @param dir an empty folder below the project
 */
export async function oursPages(dir: string, limit: number): Promise<System> {
  const from = join(projectDir, 'src');
  const wanted = (path: string): boolean => !path.startsWith('pages') || SAME_PAGES.includes(path);
  await cp(from, join(dir, 'src'), { recursive: true, filter: (path) => wanted(relative(from, path)) });
  await writeAll(dir, [{ path: 'astro.config.mjs', text: CONFIG }]);
  await withoutFiles(join(dir, 'src', 'pages', 'stories', '[...id].astro'));
  return lemma(dir, limit, dir);
}

/** Takes from a story's page what is made beside it: twins, citations, a picture, what feeds and the search show. */
async function withoutFiles(page: string): Promise<void> {
  const text = await readFile(page, 'utf8');
  const bare = text.replace(
    'pressed = press;',
    `pressed = {
      ...press,
      filesOfStory: async () => [],
      pictureOf: async () => undefined,
      itemsOf: async () => {},
      searchRowsOf: () => {},
    };`,
  );
  if (bare === text) throw new Error(`${page}: \`pressed\` is another`);
  await writeFile(page, bare);
}

async function lemma(dir: string, limit: number, root: string): Promise<System> {
  const content = join(dir, 'content');
  await cp(join(projectDir, 'content'), content, {
    recursive: true,
    filter: (path) => !/content\/(?:stories|editions)/.test(path),
  });
  const { topics } = await loadConfig(content, dir);
  const files = (from: number, to: number): Iterable<ContentFile> =>
    storyFiles(from, to, { topics: topics.map(({ id }) => id) });
  return {
    dist: join(dir, 'dist'),
    write: (from, to) => writeAll(content, files(from, to)),
    edit: async (number) => {
      for (const file of files(number, number + 1)) if (file.path.endsWith('.mdx')) await editTitle(content, file);
    },
    build: () => build(dir, limit, root),
  };
}

function build(dir: string, limit: number, root: string): Promise<Watched> {
  const script = join(root, relative(projectDir, buildScript));
  return watched(process.execPath, [script, '--out', join(dir, 'dist'), '--bundles', join(dir, 'cache', 'bundles')], {
    cwd: projectDir,
    limit,
    env: {
      ...process.env,
      LEMMA_CONTENT: join(dir, 'content'),
      LEMMA_CACHE: join(dir, 'cache'),
    },
  });
}
