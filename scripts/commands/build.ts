import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { exit, type Io, UserError } from './io.ts';
import { projectDir } from './paths.ts';

/** What is built, and where to. */
export interface BuildOptions {
  readonly contentDir: string;
  /** Absolute path; `dist/` of the project by default. */
  readonly outDir?: string;
  /** Where Astro keeps what it can make again; a scratch build has its own. */
  readonly cacheDir?: string;
}

/**
 * Builds the site with Astro, in a process of its own.
 * @throws UserError 65 with Astro's own words before it when the build fails
 */
export async function buildSite(io: Io, options: BuildOptions): Promise<void> {
  const astro = join(projectDir, 'node_modules', 'astro', 'bin', 'astro.mjs');
  const outDir = options.outDir ? ['--outDir', options.outDir] : [];
  const child = spawn(process.execPath, [astro, 'build', '--root', projectDir, ...outDir], {
    cwd: projectDir,
    env: {
      ...io.env,
      ASTRO_TELEMETRY_DISABLED: '1',
      LEMMA_CONTENT: options.contentDir,
      ...(options.cacheDir && { LEMMA_CACHE: options.cacheDir }),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => said.push(chunk));
  const [code] = await once(child, 'close');
  if (code === 0) return;
  io.stderr.write(Buffer.concat(said));
  throw new UserError(exit.badInput, 'build: site: Astro stopped: mend what it names above, then run `npm run build`');
}
