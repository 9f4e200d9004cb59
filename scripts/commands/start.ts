import { Command, InvalidArgumentError } from 'commander';
import { createProgress } from '../report/progress.ts';
import { closingTable } from '../report/run.ts';
import { type BuildOptions, buildSite } from './build.ts';
import { loadConfig } from './config.ts';
import { endWithNpm, onEnd, undoAll } from './ending.ts';
import type { Io } from './io.ts';
import { cacheDir, contentDir, distDir } from './paths.ts';
import { type MorningResult, NoSourceError, runMorning } from './run-morning.ts';
import { openSample, SAMPLE_DAY } from './sample.ts';
import { serveSite } from './serve.ts';

interface Flags {
  content?: string;
  port?: number;
}

/** `start`: this morning's run, the site, and a server; on the bundled announcements where no source answers. */
export function startCommand(io: Io): Command {
  return new Command('start')
    .description('run the morning, build the site, serve it')
    .option('--content <dir>', 'another content folder')
    .option('--port <n>', 'port to serve at; 4321, or any free one, by default', portArgument)
    .action(async (flags: Flags) => {
      endWithNpm(io.env);
      await start(io, flags).catch(async (failure) => {
        await undoAll();
        throw failure;
      });
    });
}

async function start(io: Io, flags: Flags): Promise<void> {
  const content = contentDir(flags.content, io.env, io.cwd);
  const outDir = await morningOrSample(io, content);
  const { site } = await loadConfig(content, io.cwd);
  const { address } = await serveSite(outDir, new URL(site.url).pathname.replace(/\/*$/, '/'), flags.port);
  io.stdout.write(`\nServing the briefing at ${address}  (Ctrl+C ends it)\n`);
}

/** Runs and builds; returns the folder of the built site. */
async function morningOrSample(io: Io, content: string): Promise<string> {
  try {
    close(io, await runMorning(io, { contentDir: content, cacheDir, date: null }));
    await build(io, { contentDir: content });
    return distDir;
  } catch (failure) {
    if (!(failure instanceof NoSourceError)) throw failure;
    io.stdout.write(
      'No source answered (see above). Showing the bundled sample announcements instead, in a scratch folder:\n' +
        'your content/ is not touched.\n\n',
    );
    return runSample(io, content);
  }
}

async function runSample(io: Io, content: string): Promise<string> {
  const sample = await openSample(content);
  onEnd(sample.close);
  const { contentDir, cacheDir, outDir } = sample;
  close(io, await runMorning(io, { contentDir, cacheDir, date: SAMPLE_DAY, papers: false }));
  await build(io, { contentDir, cacheDir, outDir });
  return outDir;
}

async function build(io: Io, options: BuildOptions): Promise<void> {
  const progress = createProgress(io.stderr, () => performance.now());
  progress.step('build', 'the site');
  await buildSite(io, options);
  progress.done('build', 'the site');
}

function close(io: Io, { edition, written }: MorningResult): void {
  io.stdout.write(`${closingTable(edition, written.length)}\n\n`);
}

function portArgument(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new InvalidArgumentError('give a port, 0 to 65535.');
  return port;
}
