import { join, relative } from 'node:path';
import type { EditionCard } from '../lib/editions.ts';
import { contentPath, searchCache, siteAddress } from '../lib/settings.ts';
import type { StoryCard } from '../lib/stories.ts';
import { SEARCH } from '../lib/urls.ts';
import { buildIndex } from '../search/build/build.ts';
import { type App, openApp } from './app.ts';
import { bundleOf } from './bundle.ts';
import { cardsOf, type ReadFiles } from './cards.ts';
import { codeKey } from './code-key.ts';
import { copyFiles, empty, recordOf } from './output.ts';
import { contentPool, writeInThreads } from './pools.ts';
import {
  areThere,
  type Files,
  place,
  readRecord,
  remove,
  type SiteRecord,
  type Written,
  writeRecord,
} from './record.ts';
import { isFeed, isShared, type Row } from './rows.ts';

/** Where a site is built from, and where to. */
export interface SiteOptions {
  /** The project's folder. */
  readonly root: string;
  /** Folder that keeps the bundles of the code, below the project. */
  readonly bundles: string;
  /** Folder that gets the site; what it has that is none of the site's is taken away. */
  readonly out: string;
  /** Gets a line for each file of the content that is left out. */
  readonly report: (line: string) => void;
}

/** How many pages and files a site has, and how many of them a build wrote. */
export interface SiteReport {
  readonly pages: number;
  readonly written: number;
}

/**
 * Builds the site: in threads the pages of which a year has thousands, the lists in this one, the search's index beside
 * them. What shows what it showed stays as it is.
 */
export async function buildSite({ root, bundles, out, report }: SiteOptions): Promise<SiteReport> {
  const code = codeKey(root);
  const bundle = await bundleOf(root, bundles, code);
  const record = recordOf(out);
  const before = readRecord(record) ?? nothingIn(out);
  await using content = contentPool();
  const { origin, pathname } = siteAddress();
  const site = origin + pathname;
  const app = await openArchive(await openApp(bundle.entry, bundle.styles, site), content.read, report);
  const rows = firstOfEach(await app.rows());
  // Only a page that asks needs it.
  const index = rows.some(({ path }) => path === '/search') ? indexFiles(out, content) : {};
  const stands = before.code === code ? standing(rows, before.rows, out) : {};
  const stale = rows.filter(({ path }) => !(path in stands));
  // What is about to be written is not known to be whole until all of it is.
  writeRecord(record, { code, rows: { ...before.rows, ...unsure(stale, before.rows) } });
  app.press.keepItems(code);
  const shared = writeInThreads(stale.filter(isShared), app, { ...bundle, out, site, code });
  const mine = stale.filter((row) => !isShared(row));
  const lists = writeHere(
    mine.filter((row) => !isFeed(row)),
    app,
    out,
  );
  const feeds = Promise.all([shared, lists]).then(() => writeHere(mine.filter(isFeed), app, out));
  const others = Promise.all([copyFiles(bundle.files, out), index]);
  const written = await Promise.all([
    shared,
    lists,
    feeds,
    others.then(([files, index]): Written => ({ '': ['', { ...files, ...index }] })),
  ]);
  const now: Written = Object.assign({}, stands, ...written);
  remove(out, before.rows, now);
  writeRecord(record, { code, rows: now });
  return { pages: rows.length, written: stale.length };
}

/** A folder of which nothing is known is emptied. */
function nothingIn(out: string): SiteRecord {
  empty(out);
  return { code: '', rows: {} };
}

/** Gives the app all stories and editions. */
async function openArchive(app: App, read: ReadFiles, report: SiteOptions['report']): Promise<App> {
  const stories = await cardsOf('stories', read, report);
  const editions = await cardsOf('editions', read, report);
  app.press.open(
    stories.map(({ id, data }) => ({ ...data, id }) as StoryCard),
    editions.map(({ data }) => data as EditionCard),
  );
  return app;
}

/** Of two pages with one address the first: Astro lists them by what their routes say. */
function firstOfEach(rows: readonly Row[]): Row[] {
  const paths = new Set<string>();
  return rows.filter(({ path }) => !paths.has(path) && paths.add(path));
}

/** What is as it was, by the paths. */
function standing(rows: readonly Row[], before: Written, out: string): Written {
  const found = rows.flatMap(({ path, key }) => {
    const known = before[path];
    return key !== undefined && known?.[0] === key && areThere(out, known[1]) ? [[path, known] as const] : [];
  });
  return Object.fromEntries(found);
}

/** Rows that are written again: their files are still known, to be taken away if they go. */
const unsure = (stale: readonly Row[], before: Written): Written =>
  Object.fromEntries(stale.map(({ path }) => [path, ['', before[path]?.[1] ?? {}]]));

async function writeHere(rows: readonly Row[], app: App, out: string): Promise<Written> {
  const written: Record<string, Written[string]> = {};
  for (const row of rows) written[row.path] = [row.key ?? '', place(out, [await app.render(row)])];
  return written;
}

/** The index of the search; gives its files. */
async function indexFiles(out: string, content: ReturnType<typeof contentPool>): Promise<Files> {
  const to = join(out, SEARCH);
  const files = await buildIndex({
    stories: contentPath('stories'),
    out: to,
    cache: searchCache(),
    make: (...call) => content.month(call),
  });
  return Object.fromEntries(files.map((path) => [relative(out, path), 0]));
}
