import { execFile } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { exit, UserError } from '../../commands/io.ts';
import { eleventyFiles } from './eleventy-files.ts';
import { editTitle, writeAll } from './folder.ts';
import type { System } from './phases.ts';
import { plainStories } from './plain.ts';
import { watched } from './watched.ts';

/** All MIT. KaTeX is this project's own, found further up, so that all set the same formulas. */
const PACKAGES = { '@11ty/eleventy': '3.1.8', '@mdit/plugin-tex': '0.24.2', 'markdown-it': '14.3.3' };

/** npm would try for minutes where there is no network. */
const FLAGS = ['--ignore-scripts', '--no-audit', '--no-fund', '--fetch-retries=1', '--fetch-retry-mintimeout=1000'];

/**
 * Installs Eleventy in a folder of its own, once: 131 packages that only this comparison needs would slow every install of
 * the project.
 * @throws UserError where npm cannot fetch it
 */
export async function installEleventy(dir: string): Promise<void> {
  const wanted = `${JSON.stringify({ private: true, dependencies: PACKAGES })}\n`;
  const done = join(dir, 'installed.json');
  if ((await readFile(done, 'utf8').catch(() => '')) === wanted) return;
  await mkdir(dir, { recursive: true });
  await writeFile(join(dir, 'package.json'), wanted);
  try {
    await promisify(execFile)('npm', ['install', ...FLAGS], { cwd: dir });
  } catch (cause) {
    const why = 'it could not be installed';
    throw new UserError(exit.tryAgain, `bench: Eleventy: ${why}: npm needs the network once, for ${dir}`, { cause });
  }
  await writeFile(done, wanted);
}

/**
 * Eleventy with markdown-it and KaTeX. Each build is a whole one: it keeps nothing for the next process
 * (https://www.11ty.dev/docs/usage/incremental/), and `--incremental=FILE`, which is for one file, ends with an error in
 * 3.1.8 where a page lists the others.
 * @param dir an empty folder below the one that it was installed in
 * @param limit seconds a build
 */
export async function eleventy(dir: string, limit: number): Promise<System> {
  const source = join(dir, 'src');
  await writeAll(dir, eleventyFiles);
  return {
    dist: join(dir, 'dist'),
    write: (from, to) => writeAll(source, plainStories(from, to, '.md')),
    edit: async (number) => {
      for (const file of plainStories(number, number + 1, '.md')) await editTitle(source, file);
    },
    build: () =>
      watched(process.execPath, [join(dir, '..', 'node_modules', '@11ty', 'eleventy', 'cmd.cjs'), '--quiet'], {
        cwd: dir,
        limit,
        env: process.env,
      }),
  };
}
