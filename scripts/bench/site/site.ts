import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { type Io, UserError } from '../../commands/io.ts';
import { scratchDir } from '../../commands/paths.ts';
import { newFolder } from '../scratch.ts';
import { chart } from './chart/chart.ts';
import { eleventy, installEleventy } from './eleventy.ts';
import { ours, oursPages } from './ours.ts';
import { measure, type Phases, type System } from './phases.ts';
import { ratioOf } from './ratio.ts';
import { names, report, type SiteFigures } from './report.ts';
import { stock } from './stock.ts';
import type { Watched } from './watched.ts';

/** What the bench of the site is asked for. */
export interface SiteBench {
  readonly stories: number;
  /** Others that build the same stories. */
  readonly against?: 'stock' | undefined;
  /** File that gets the figures as well. */
  readonly json?: string | undefined;
  /** File that gets a picture of them. */
  readonly plot?: string | undefined;
  /** Seconds that a build may take. */
  readonly limit: number;
}

/**
 * Builds made-up stories and prints how long it took and how much memory.
 * @throws Error with what the build of this project said, where that failed by an error
 */
export async function benchSite(io: Io, { stories, against, json, plot, limit }: SiteBench): Promise<void> {
  // Removed when all are built: what is made soon after the removal of many files is made slowly.
  await using folders = new AsyncDisposableStack();
  const run: Run = async (name, make, home) => {
    const { path } = folders.use(await newFolder(home));
    return measure(told(io, name, await make(path, limit)), stories);
  };
  const home = against ? await eleventyHome(io) : null;
  const own = await run('ours', ours);
  const figures: SiteFigures = { stories, ours: own, ...(against ? await others(run, own, home) : {}) };
  io.stdout.write(`${report(figures)}\n`);
  if (json !== undefined) await writeFile(resolve(io.cwd, json), `${JSON.stringify(figures)}\n`);
  if (plot !== undefined) await writeFile(resolve(io.cwd, plot), chart([figures]));
  const broken = Object.values(own).find(({ failed }) => failed === 'error');
  if (broken) throw new Error(broken.said);
}

type Make = (dir: string, limit: number) => Promise<System>;
type Run = (name: keyof typeof names, make: Make, home?: string) => Promise<Phases>;

async function others(run: Run, own: Phases, home: string | null): Promise<Omit<SiteFigures, 'stories' | 'ours'>> {
  const pages = await run('oursPages', oursPages);
  const astro = await run('stock', stock);
  const last = home === null ? {} : { eleventy: await run('eleventy', eleventy, home) };
  return { oursPages: pages, stock: astro, ...last, ratio: ratioOf(astro, own), ratioPages: ratioOf(astro, pages) };
}

/** Folder that Eleventy is installed in; without a network there is none, and the rest goes on. */
async function eleventyHome(io: Io): Promise<string | null> {
  const home = join(scratchDir, 'bench', 'eleventy');
  try {
    await installEleventy(home);
    return home;
  } catch (failure) {
    if (!(failure instanceof UserError)) throw failure;
    io.stderr.write(`warning: ${failure.message}\n`);
    return null;
  }
}

/** Says of each build on stderr how it went: a large archive takes a while. */
function told(io: Io, name: keyof typeof names, system: System): System {
  const build = async (): Promise<Watched> => {
    const { said, ...figures } = await system.build();
    const how = figures.failed ? ` (${figures.failed})` : '';
    io.stderr.write(
      `${names[name]}: ${figures.s.toFixed(1)} s, ${Math.round(figures.rssMiB)} MiB${how}\n${said ?? ''}`,
    );
    return { ...figures, ...(said === undefined ? {} : { said }) };
  };
  return { ...system, build };
}
