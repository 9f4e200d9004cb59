import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import sirv from 'sirv';
import { readHits, search } from '../../../src/search/search.ts';
import { stateOf } from '../../../src/search/state.ts';
import { type ContentFile, type CorpusOptions, storyFiles } from '../site/stories.ts';
import { type Watched, watchedWhole } from '../site/watched.ts';
import { CountingShelf } from './shelf.ts';

/** New stories of the morning after. */
const MORNING = 100;
/** Results that the page shows at first. */
const SHOWN = 10;

/** Queries of one to six words, by name, by id, with filters. */
const QUERIES: readonly Readonly<Record<string, string>>[] = [
  { q: 'contrastive' },
  { q: 'transformer' },
  { q: 'contrastive learning' },
  { q: 'sparse attention' },
  { q: 'private diffusion retrieval kernels' },
  { q: 'language model agents planning' },
  { q: 'large language models for code generation agents' },
  { q: '2607.00006' },
  { q: 'Author500' },
  { q: 'calibrated transformers', kind: 'theory', topic: 'learning-theory', sort: 'date' },
  { tier: 'lead' },
];

/** One query from nothing kept. */
export interface Asked {
  readonly query: string;
  readonly hits: number;
  readonly requests: number;
  readonly bytes: number;
  readonly ms: number;
}

/** What the index of an archive costs to make and to ask. */
export interface SearchFigures {
  readonly cold: Watched;
  /** A hundred stories later: one month is made anew. */
  readonly morning: Watched;
  readonly files: number;
  readonly bytes: number;
  /** Files of the first build that the morning changed in months other than its own. */
  readonly touched: number;
  readonly asked: readonly Asked[];
}

/**
 * Makes an archive of `count` stories, indexes it, adds a morning, and asks it over HTTP on loopback.
 * @param dir an empty folder
 */
export async function measureSearch(dir: string, count: number, options: CorpusOptions): Promise<SearchFigures> {
  const content = join(dir, 'content');
  const out = (name: string) => join(dir, name, 'search');
  const build = (name: string) =>
    watchedWhole(
      process.execPath,
      [new URL('build.ts', import.meta.url).pathname, join(content, 'stories'), out(name), join(dir, 'cache')],
      { cwd: dir, env: process.env },
    );
  await writeAll(content, storyFiles(0, count, options));
  const cold = await build('cold');
  await writeAll(content, storyFiles(count, count + MORNING, options));
  const morning = await build('morning');
  const [before, after] = [await sums(out('cold')), await sums(out('morning'))];
  const changed = [...before].filter(([name, sum]) => after.get(name) !== sum).map(([name]) => name.split('/')[0]);
  const months = new Set(changed.filter((name) => name !== 'index.json'));
  const sizes = await Promise.all([...after.keys()].map(async (name) => (await stat(join(out('morning'), name))).size));
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  return {
    cold,
    morning,
    files: after.size,
    bytes,
    touched: months.size - 1,
    asked: await askAll(join(dir, 'morning')),
  };
}

async function writeAll(content: string, files: Iterable<ContentFile>): Promise<void> {
  for (const { path, text } of files) {
    await mkdir(dirname(join(content, path)), { recursive: true });
    await writeFile(join(content, path), text);
  }
}

async function sums(dir: string): Promise<ReadonlyMap<string, string>> {
  const files = (await readdir(dir, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  const rows: [string, string][] = [];
  for (const { parentPath, name } of files) {
    const path = join(parentPath, name);
    const sum = createHash('sha256').update(await readFile(path));
    rows.push([path.slice(dir.length + 1), sum.digest('hex')]);
  }
  return new Map(rows);
}

async function askAll(site: string): Promise<Asked[]> {
  const files = sirv(site);
  const server = createServer((request, response) =>
    files(request, response, () => {
      response.writeHead(404).end();
    }),
  );
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/search/`;
  const asked: Asked[] = [];
  for (const query of QUERIES) asked.push(await ask(address, query));
  server.closeAllConnections();
  server.close();
  return asked;
}

async function ask(address: string, query: Readonly<Record<string, string>>): Promise<Asked> {
  const shelf = new CountingShelf(address);
  const start = performance.now();
  const { hits } = await search(
    shelf,
    await shelf.manifest(),
    stateOf((name) => query[name] ?? ''),
  );
  await readHits(shelf, hits.slice(0, SHOWN));
  const ms = performance.now() - start;
  return { query: new URLSearchParams(query).toString(), hits: hits.length, ...shelf.cost, ms };
}
