import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { onEnd } from './ending.ts';
import { exit, type Io, UserError } from './io.ts';
import { inTurn } from './lock.ts';
import { buildScript, cacheDir, distDir, projectDir } from './paths.ts';

/** What is built, and where to. */
export interface BuildOptions {
  readonly contentDir: string;
  /** Absolute path; `dist/` of the project by default. */
  readonly outDir?: string;
  /** Where the build keeps what it can make again; a scratch build has its own. */
  readonly cacheDir?: string;
}

/**
 * Builds the site in a process of its own. Builds into `dist/` take turns.
 * @throws UserError 65 with what the build said before it when it fails
 */
export async function buildSite(io: Io, options: BuildOptions): Promise<void> {
  if (options.outDir) return runBuild(io, options);
  const wait = () => io.stderr.write(`${io.stderr.isTTY ? '\r\u001b[2K  ' : ''}build      waits for another build\n`);
  return inTurn(join(cacheDir, 'build.lock'), () => runBuild(io, options), wait);
}

async function runBuild(io: Io, options: BuildOptions): Promise<void> {
  const child = spawnBuild(io, options);
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
  io.stderr.write(Buffer.concat(said));
  throw new UserError(exit.badInput, 'build: site: it stopped: mend what it names above, then run `npm run build`');
}

function spawnBuild(io: Io, { contentDir, cacheDir, outDir }: BuildOptions) {
  return spawn(process.execPath, [buildScript, '--out', outDir ?? distDir], {
    cwd: projectDir,
    env: {
      ...io.env,
      LEMMA_CONTENT: contentDir,
      ...(cacheDir && { LEMMA_CACHE: cacheDir }),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}
