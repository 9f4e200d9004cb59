import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { loadConfig } from '../../commands/config.ts';
import { projectDir } from '../../commands/paths.ts';
import { type ContentFile, storyFiles } from './stories.ts';
import { type Watched, watched } from './watched.ts';

/** New stories of the morning after. */
export const MORNING = 100;

/** The three builds: nothing kept, a morning later, one story edited. */
export interface Builds {
  readonly cold: Watched;
  readonly warm: Watched;
  readonly edit: Watched;
}

/**
 * Builds `count` made-up stories with this project's own site, adds a morning, edits a story.
 * @param dir an empty folder
 */
export async function buildOurs(dir: string, count: number): Promise<Builds> {
  const content = join(dir, 'content');
  await cp(join(projectDir, 'content'), content, {
    recursive: true,
    filter: (path) => !/content\/(?:stories|editions)/.test(path),
  });
  const { topics } = await loadConfig(content, dir);
  const options = { topics: topics.map(({ id }) => id) };
  await writeAll(content, storyFiles(0, count, options));
  const cold = await build(dir);
  await writeAll(content, storyFiles(count, count + MORNING, options));
  const warm = await build(dir);
  await editOne(content, storyFiles(Math.floor(count / 2), Math.floor(count / 2) + 1, options));
  return { cold, warm, edit: await build(dir) };
}

async function writeAll(content: string, files: Iterable<ContentFile>): Promise<void> {
  for (const { path, text } of files) {
    const to = join(content, path);
    await mkdir(dirname(to), { recursive: true });
    await writeFile(to, text);
  }
}

async function editOne(content: string, files: Iterable<ContentFile>): Promise<void> {
  const [story] = files;
  if (!story) return;
  const path = join(content, story.path);
  await writeFile(path, (await readFile(path, 'utf8')).replace(/^title: .*$/m, "title: 'A headline by hand'"));
}

function build(dir: string): Promise<Watched> {
  const astro = join(projectDir, 'node_modules', 'astro', 'bin', 'astro.mjs');
  return watched(process.execPath, [astro, 'build', '--root', projectDir, '--outDir', join(dir, 'dist')], {
    cwd: projectDir,
    env: {
      ...process.env,
      ASTRO_TELEMETRY_DISABLED: '1',
      LEMMA_CONTENT: join(dir, 'content'),
      LEMMA_CACHE: join(dir, 'cache'),
    },
  });
}
