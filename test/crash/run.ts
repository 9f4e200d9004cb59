import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import { projectDir } from '../../scripts/commands/paths.ts';
import { runMorning } from '../../scripts/commands/run-morning.ts';
import { serve } from '../fetch/server.ts';
import { tablesIn, testIo } from '../morning/folder.ts';

/** Day of the bundled announcements. */
export const DAY = '2026-05-05';
const CLOCK = `${DAY}T06:12:00Z`;
const announcement = join(projectDir, 'test', 'fixtures', 'announcements', 'rss', 'cs.LG+stat.ML.xml');

/** Serves one of the bundled announcements for one test; `change` is done to its text before it is sent. */
export async function serveAnnouncement(change: (text: string) => string = (text) => text): Promise<string> {
  const text = change(await readFile(announcement, 'utf8'));
  return serve((_, response) => response.writeHead(200, { 'content-type': 'application/rss+xml' }).end(text));
}

/** A content folder with the project's tables that reads from an address. */
export async function contentIn(dir: string, url: string): Promise<string> {
  await tablesIn(dir);
  await readFrom(dir, url);
  return dir;
}

/** Has a content folder read its sources, one as a rule, from other addresses. */
export async function readFrom(dir: string, ...urls: readonly string[]): Promise<void> {
  const row = { name: 'arXiv cs.LG, stat.ML', tier: 1, kind: 'arxiv-rss', allowPrivateNetwork: true };
  const rows = urls.map((url, n) => ({ id: n === 0 ? 'arxiv-lg-ml' : `another-${n}`, ...row, url }));
  await writeFile(join(dir, 'sources.yaml'), stringify(rows));
}

/** One for all runs of a test: what was compiled once need not be again. */
const cacheOf = (dir: string) => join(dirname(dir), 'cache');

/** A whole run in this process; paths that it wrote. */
export async function wholeRun(dir: string): Promise<readonly string[]> {
  const options = { contentDir: dir, cacheDir: cacheOf(dir), date: DAY };
  return (await runMorning(testIo(CLOCK), options)).written;
}

/** How a run in a process of its own ended. */
export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly err: string;
}

/** What befalls a run. */
export interface Mishap {
  /** Read by `at-step.ts`. */
  readonly step?: number;
  readonly fault?: string;
  /** Bytes that a small disk has left; `fault` is then what it says. */
  readonly room?: number;
  /** Killed so many milliseconds after its start. */
  readonly after?: number;
  /** User that runs it; only root can say so. */
  readonly uid?: number;
}

/** A run in a process of its own, with the same clock. */
export async function childRun(dir: string, { step, fault, room, after, uid }: Mishap = {}): Promise<Ended> {
  const preload = fault ? ['--import', new URL('./at-step.ts', import.meta.url).href] : [];
  const args = [...preload, 'scripts/cli.ts', 'morning', '--content', dir, '--date', DAY];
  const child = spawn(process.execPath, args, {
    cwd: projectDir,
    env: {
      ...{ PATH: process.env.PATH, LEMMA_CACHE: cacheOf(dir), SOURCE_DATE_EPOCH: String(Date.parse(CLOCK) / 1000) },
      ...(fault && { FOLDER: dir, FAULT: fault, ...(room === undefined ? { STEP: `${step}` } : { ROOM: `${room}` }) }),
    },
    stdio: ['ignore', 'ignore', 'pipe'],
    ...(uid !== undefined && { uid, gid: uid }),
  });
  let err = '';
  child.stderr.on('data', (chunk) => {
    err += chunk;
  });
  const timer = after === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), after);
  const [code, signal] = await once(child, 'close');
  clearTimeout(timer);
  return { code, signal, err };
}
