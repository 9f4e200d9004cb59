import { join } from 'node:path';
import { projectDir } from '../../commands/paths.ts';
import { editTitle, writeAll } from './folder.ts';
import type { System } from './phases.ts';
import { plainStories } from './plain.ts';
import { stockFiles } from './stock-files.ts';
import { watched } from './watched.ts';

/**
 * Astro with @astrojs/mdx, of the versions that this project has.
 * @param dir an empty folder below the project: node_modules is found from there
 * @param limit seconds a build
 */
export async function stock(dir: string, limit: number): Promise<System> {
  const data = join(dir, 'src', 'data');
  await writeAll(dir, stockFiles);
  return {
    dist: join(dir, 'dist'),
    write: (from, to) => writeAll(data, plainStories(from, to, '.mdx')),
    edit: async (number) => {
      for (const file of plainStories(number, number + 1, '.mdx')) await editTitle(data, file);
    },
    build: () =>
      watched(process.execPath, [join(projectDir, 'node_modules', 'astro', 'bin', 'astro.mjs'), 'build'], {
        cwd: dir,
        limit,
        env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
      }),
  };
}
