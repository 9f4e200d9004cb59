import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { stringify } from 'yaml';
import type { Source } from '../model.ts';
import { projectDir, scratchDir } from './paths.ts';

/** Day that the bundled announcements are of. */
export const SAMPLE_DAY = '2026-05-05';

/** A scratch installation that reads the bundled announcements over HTTP. */
export interface Sample {
  /** Its content folder: the project's tables and pages, no stories yet. */
  readonly contentDir: string;
  readonly cacheDir: string;
  readonly outDir: string;
  /** Ends the server and removes the folder. */
  readonly close: () => Promise<void>;
}

const ROWS = [
  { id: 'arxiv-cl-cv', name: 'arXiv cs.CL, cs.CV', path: 'rss/cs.CL+cs.CV' },
  { id: 'arxiv-lg-ml', name: 'arXiv cs.LG, stat.ML', path: 'rss/cs.LG+stat.ML' },
  { id: 'arxiv-ai', name: 'arXiv cs.AI', path: 'atom/cs.AI' },
] as const;

/** Serves the announcements under test/fixtures on loopback and lays out a folder that the pipeline can run in. */
export async function openSample(contentDir: string): Promise<Sample> {
  const announcements = join(projectDir, 'test', 'fixtures', 'announcements');
  const server = createServer(async (request, response) => {
    const row = ROWS.find((r) => `/${r.path}` === request.url);
    if (!row) return response.writeHead(404).end();
    const type = row.path.startsWith('rss') ? 'application/rss+xml' : 'application/atom+xml';
    response.writeHead(200, { 'content-type': `${type}; charset=utf-8` });
    return response.end(await readFile(join(announcements, `${row.path}.xml`)));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  await mkdir(scratchDir, { recursive: true });
  // By its process, so that whoever finds one knows whose it is.
  const dir = await mkdtemp(join(scratchDir, `sample-${process.pid}-`));
  const close = async () => {
    server.close();
    await rm(dir, { recursive: true, force: true });
  };
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  await layOut(contentDir, join(dir, 'content'), base).catch(async (cause) => {
    await close();
    throw cause;
  });
  return { contentDir: join(dir, 'content'), cacheDir: join(dir, 'cache'), outDir: join(dir, 'dist'), close };
}

async function layOut(from: string, to: string, base: string): Promise<void> {
  await mkdir(to);
  for (const name of ['site.yaml', 'topics.yaml', 'kinds.yaml', 'tiers.yaml']) {
    await cp(join(from, name), join(to, name));
  }
  // Pages are not needed: a content folder may have none.
  if (existsSync(join(from, 'pages'))) await cp(join(from, 'pages'), join(to, 'pages'), { recursive: true });
  const rows = ROWS.map(
    ({ id, name, path }): Partial<Source> => ({
      ...{ id, name, url: `${base}/${path}`, tier: 1, kind: 'arxiv-rss', allowPrivateNetwork: true },
    }),
  );
  await writeFile(join(to, 'sources.yaml'), stringify(rows));
}
