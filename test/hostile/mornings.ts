import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { projectDir } from '../../scripts/commands/paths.ts';
import { runMorning } from '../../scripts/commands/run-morning.ts';
import { tablesIn, testIo } from '../morning/folder.ts';
import { listen } from './canaries.ts';
import { announcements } from './documents.ts';
import type { HostilePaper } from './papers.ts';

/** Papers of one morning: a feed has at most 15 MiB and is read in a second. */
const A_DAY = 1000;

/** A content folder in which every paper of a topic is published, however many there are. */
export async function openContent(dir: string): Promise<void> {
  await mkdir(dir, { recursive: true });
  await tablesIn(dir);
  await cp(join(projectDir, 'content', 'pages'), join(dir, 'pages'), { recursive: true });
  const tiers = await readFile(join(dir, 'tiers.yaml'), 'utf8');
  await writeFile(join(dir, 'tiers.yaml'), tiers.replace('cap: 85\n    gate: 40', 'cap: 100000\n    gate: 0'));
}

/** Announces papers over loopback, a thousand a day, and runs each day's morning; what the runs said. */
export async function announce(dir: string, papers: readonly HostilePaper[], cacheDir: string): Promise<string> {
  let said = '';
  for (let at = 0; at < papers.length; at += A_DAY) {
    said += await morning(dir, papers.slice(at, at + A_DAY), dayOf(at / A_DAY), cacheDir);
  }
  return said;
}

/** Day of a morning, counted from 0. */
export const dayOf = (number: number): string => new Date(Date.UTC(2026, 2, 2 + number)).toISOString().slice(0, 10);

async function morning(dir: string, papers: readonly HostilePaper[], day: string, cacheDir: string): Promise<string> {
  const feeds = announcements(papers, day);
  const server = await listen(({ url }, response) => {
    const feed = feeds.find(({ way }) => url === `/${way}`);
    response.writeHead(feed ? 200 : 404, { 'content-type': feed?.type ?? 'text/plain' }).end(feed?.text);
  });
  const rows = feeds.map(({ way, kind }) => ({
    ...{ id: way, name: `Feed ${way}`, url: `${server.url}/${way}`, tier: 1, kind, allowPrivateNetwork: true },
  }));
  await writeFile(join(dir, 'sources.yaml'), stringify(rows));
  const io = testIo(`${day}T06:00:00Z`);
  try {
    await runMorning(io, { contentDir: dir, cacheDir, date: day });
  } finally {
    await server.close();
  }
  const { out, err } = io.said();
  return out + err;
}
