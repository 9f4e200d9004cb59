import { join, relative } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { EditionCard } from '../lib/editions.ts';
import { contentPath, searchCache, siteAddress } from '../lib/settings.ts';
import type { StoryCard } from '../lib/stories.ts';
import { SEARCH } from '../lib/urls.ts';
import { buildIndex } from '../search/build/build.ts';
import { type App, openApp } from './app.ts';
import type { Bundle } from './bundle.ts';
import { cardsOf, leaveOut } from './cards.ts';
import { collect, tidier } from './collect.ts';
import { copyFiles, empty, recordOf } from './output.ts';
import { contentPool, type ThreadsReport, writeInThreads } from './pools.ts';
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
import type { ThreadData } from './thread.ts';

/** What a site is built from, and where to. */
export interface SiteOptions {
  /** `codeKey`. */
  readonly code: string;
  /** What Astro makes of that code. */
  readonly bundle: Promise<Bundle>;
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
 * Builds the site: in threads the pages of which a year has thousands, the lists in this one, then the search's index. What
 * shows what it showed stays as it is. Null where a story turned out to be none that can be rendered: it is left out from
 * now on, and whoever asked asks again, in a process that has not met it.
 */
export async function buildSite(options: SiteOptions): Promise<SiteReport | null> {
  const { code, out } = options;
  const record = recordOf(out);
  const before = readRecord(record) ?? nothingIn(out);
  const reading = readArchive(options);
  // Astro is not left at work behind an error of the content's.
  await Promise.allSettled([options.bundle, reading]);
  const [bundle, archive] = [await options.bundle, await reading];
  const { origin, pathname } = siteAddress();
  const site = origin + pathname;
  const app = await openApp(bundle.entry, bundle.styles, site);
  app.press.open(...archive);
  app.press.keepItems(code);
  const rows = firstOfEach(await app.rows());
  const stands = before.code === code ? standing(rows, before.rows, out) : {};
  const stale = rows.filter(({ path }) => !(path in stands));
  // What is about to be written is not known to be whole until all of it is.
  writeRecord(record, { code, rows: { ...before.rows, ...unsure(stale, before.rows) } });
  const { written, unfit } = await writeRows(stale, app, { ...bundle, out, site, code });
  if (unfit.length > 0) {
    leaveOut(unfit);
    writeRecord(record, { code, rows: { ...before.rows, ...unsure(stale, before.rows), ...stands, ...written } });
    return null;
  }
  collect();
  // Only a page that asks needs it.
  const index = rows.some(({ path }) => path === '/search') ? await indexFiles(out) : {};
  const now: Written = { ...stands, ...written, '': ['', { ...copyFiles(bundle.files, out), ...index }] };
  remove(out, before.rows, now);
  writeRecord(record, { code, rows: now });
  return { pages: rows.length, written: stale.length };
}

/** Writes what threads write and beside it the lists; then the feeds, which have items of both. */
async function writeRows(rows: readonly Row[], app: App, data: Omit<ThreadData, 'archive'>): Promise<ThreadsReport> {
  const mine = rows.filter((row) => !isShared(row));
  collect();
  const [shared, lists] = await Promise.allSettled([
    writeInThreads(rows.filter(isShared), app, data),
    writeHere(
      mine.filter((row) => !isFeed(row)),
      app,
      data.out,
    ).finally(collect),
  ]);
  if (shared.status === 'rejected') throw shared.reason;
  // A list may have met the same story.
  if (shared.value.unfit.length > 0) return shared.value;
  if (lists.status === 'rejected') throw lists.reason;
  const feeds = await writeHere(mine.filter(isFeed), app, data.out);
  return { written: { ...shared.value.written, ...lists.value, ...feeds }, unfit: [] };
}

/** The cards of all stories and editions. */
async function readArchive({ bundle, report }: SiteOptions): Promise<[StoryCard[], EditionCard[]]> {
  await using content = contentPool(bundle);
  const stories = await cardsOf('stories', content.read, report);
  const editions = await cardsOf('editions', content.read, report);
  // Astro may still be at work, and needs the room.
  collect();
  return [
    stories.map(({ id, data }) => ({ ...data, id }) as StoryCard),
    editions.map(({ data }) => data as EditionCard),
  ];
}

/** A folder of which nothing is known is emptied. */
function nothingIn(out: string): SiteRecord {
  empty(out);
  return { code: '', rows: {} };
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
  const tidy = tidier();
  for (const row of rows) {
    written[row.path] = [row.key ?? '', place(out, [await app.render(row)])];
    tidy();
    // Threads that are done with a unit wait for the next one.
    await setImmediate();
  }
  return written;
}

/** The index of the search; gives its files. */
async function indexFiles(out: string): Promise<Files> {
  await using content = contentPool();
  const to = join(out, SEARCH);
  const files = await buildIndex({
    stories: contentPath('stories'),
    out: to,
    cache: searchCache(),
    make: (...call) => content.month(call),
  });
  return Object.fromEntries(files.map((path) => [relative(out, path), 0]));
}
