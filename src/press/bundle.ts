import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { PageStyles } from './app.ts';

/** The site's code as Astro bundled it. */
export interface Bundle {
  /** Address of the module that renders pages. */
  readonly entry: string;
  readonly styles: PageStyles;
  /** Folder of the files that go to the site as they are: scripts, styles, fonts, and what is in `public/`. */
  readonly files: string;
}

/** Variable that tells a build of Astro's where to put the bundle. */
export const BUNDLE = 'LEMMA_BUNDLE';

/** A dev server begins anew whenever it sees a file called `astro.config.mjs` come, wherever that is below the project. */
const CONFIG = 'bundle.config.mjs';

/** More than the versions of the code and addresses that are built in turns. */
const KEPT = 6;

/**
 * The bundle of the code as it is, made by Astro when that is new. It is below the project, so that it finds the packages,
 * and made from a copy of `src/`, so that two at once do not share Astro's folder of types.
 * @param root the project's folder
 * @param home folder of the bundles
 * @throws Error with what Astro said where it cannot bundle
 */
export async function bundleOf(root: string, home: string, key: string): Promise<Bundle> {
  const folder = join(home, key);
  if (!existsSync(folder)) await make(root, home, folder);
  const [entry] = readdirSync(join(folder, 'server')).filter((name) => name.startsWith('prerender-entry'));
  if (entry === undefined) throw new Error(`${folder} has no entry: delete it and build again`);
  return {
    entry: pathToFileURL(join(folder, 'server', entry)).href,
    styles: new Map(JSON.parse(readFileSync(join(folder, 'styles.json'), 'utf8'))),
    files: join(folder, 'files'),
  };
}

async function make(root: string, home: string, folder: string): Promise<void> {
  mkdirSync(home, { recursive: true });
  const work = mkdtempSync(join(home, 'work-'));
  try {
    for (const name of ['src', 'public', 'package.json', 'tsconfig.json'])
      if (existsSync(join(root, name))) cpSync(join(root, name), join(work, name), { recursive: true });
    cpSync(join(root, 'astro.config.mjs'), join(work, CONFIG));
    const bundle = join(work, 'bundle');
    await astro(root, work, bundle);
    sweep(home);
    // Another process may have made the same meanwhile.
    if (!existsSync(folder)) renameSync(bundle, folder);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

// For small archives bundling is what takes the most memory of a build. Left alone it takes twice as much and is not faster.

/** A heap that does not grow before it is collected. */
const HEAP = ['--max-old-space-size=384', '--max-semi-space-size=4'];

/** For the allocators, Linux's and Rolldown's: what is free is given back at once. Each thread would have a pool of its own. */
const POOLS = {
  MALLOC_ARENA_MAX: '2',
  MIMALLOC_PURGE_DELAY: '0',
  MIMALLOC_ARENA_EAGER_COMMIT: '0',
  ROLLDOWN_WORKER_THREADS: '1',
  RAYON_NUM_THREADS: '1',
};

async function astro(root: string, work: string, bundle: string): Promise<void> {
  const bin = join(dirname(createRequire(import.meta.url).resolve('astro/package.json')), 'bin', 'astro.mjs');
  const child = spawn(
    process.execPath,
    [...HEAP, bin, 'build', '--config', CONFIG, '--root', work, '--outDir', join(bundle, 'files')],
    {
      cwd: root,
      env: {
        ...process.env,
        [BUNDLE]: bundle,
        LEMMA_CACHE: join(work, 'cache'),
        ASTRO_TELEMETRY_DISABLED: '1',
        ...POOLS,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => said.push(chunk));
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`Astro could not bundle the site's code:\n${Buffer.concat(said)}`);
}

/** Takes away the oldest bundles. */
function sweep(home: string): void {
  const names = readdirSync(home).filter((name) => !name.startsWith('work-'));
  const byTime = names
    .map((name) => ({ name, made: statSync(join(home, name)).mtimeMs }))
    .sort((a, b) => b.made - a.made);
  for (const { name } of byTime.slice(KEPT - 1)) rmSync(join(home, name), { recursive: true, force: true });
}
