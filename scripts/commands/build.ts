import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { onEnd } from './ending.ts';
import { exit, type Io, UserError } from './io.ts';
import { inTurn } from './lock.ts';
import { cacheDir, projectDir } from './paths.ts';

/** What is built, and where to. */
export interface BuildOptions {
  readonly contentDir: string;
  /** Absolute path; `dist/` of the project by default. */
  readonly outDir?: string;
  /** Where Astro keeps what it can make again; a scratch build has its own. */
  readonly cacheDir?: string;
}

/**
 * Builds the site with Astro, in a process of its own. Builds into `dist/` take turns.
 * @throws UserError 65 with Astro's own words before it when the build fails
 */
export async function buildSite(io: Io, options: BuildOptions): Promise<void> {
  if (options.outDir) return runAstro(io, options);
  const wait = () => io.stderr.write(`${io.stderr.isTTY ? '\r\u001b[2K  ' : ''}build      waits for another build\n`);
  return inTurn(join(cacheDir, 'build.lock'), () => runAstro(io, options), wait);
}

async function runAstro(io: Io, options: BuildOptions): Promise<void> {
  const child = spawnAstro(io, options);
  const closed = once(child, 'close');
  let ended = false;
  // Nobody waits for it any more: it would go on writing into a folder that is being removed.
  const keep = onEnd(() => {
    ended = true;
    child.kill();
    return closed;
  });
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => said.push(chunk));
  const [code] = await closed;
  // The process ends now, by the signal that it got.
  if (ended) await new Promise(() => {});
  keep();
  if (code === 0) return;
  io.stderr.write(complaint(Buffer.concat(said).toString()));
  throw new UserError(exit.badInput, 'build: site: Astro stopped: mend what it names above, then run `npm run build`');
}

function spawnAstro(io: Io, { contentDir, cacheDir, outDir }: BuildOptions) {
  const astro = join(projectDir, 'node_modules', 'astro', 'bin', 'astro.mjs');
  const to = outDir ? ['--outDir', outDir] : [];
  return spawn(process.execPath, [astro, 'build', '--root', projectDir, ...to], {
    cwd: projectDir,
    env: {
      ...io.env,
      ASTRO_TELEMETRY_DISABLED: '1',
      LEMMA_CONTENT: contentDir,
      ...(cacheDir && { LEMMA_CACHE: cacheDir }),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** What Astro said without its list of finished pages: that is as long as the site. */
export function complaint(said: string): string {
  return said.replaceAll(/^.*[├└]─ \/\S*( \(\+\d+ms\))? ?$\n/gm, '');
}
