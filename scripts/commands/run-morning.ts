import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { isHoliday, isWeekend } from '../../src/schemas/arxiv-calendar.ts';
import type { Edition } from '../../src/schemas/edition.ts';
import type { Site } from '../../src/schemas/site.ts';
import { fixes } from '../fetch/failure.ts';
import { fetchSources } from '../fetch/fetch.ts';
import type { RawFeed, Source } from '../model.ts';
import { makeEdition } from '../pipeline.ts';
import type { Parse } from '../read.ts';
import { createProgress, type Progress } from '../report/progress.ts';
import { openSpeaker } from '../speak/speak.ts';
import { brokenWarnings } from '../write/archive.ts';
import { type Focus, loadArchive } from '../write/store.ts';
import { sweep } from '../write/sweep.ts';
import { loadConfig } from './config.ts';
import { embedderFor } from './embeddings.ts';
import { feedParser } from './feed-parser.ts';
import { FeedReader } from './feed-reader.ts';
import { exit, type Io, UserError } from './io.ts';
import { pruneCache } from './kept.ts';
import { inTurn } from './lock.ts';
import { paperReader } from './papers.ts';
import { openSummariser } from './summariser.ts';
import { setAside } from './unreadable.ts';
import { writeMade } from './write-made.ts';

/** What a run needs to know beside the outside world. */
export interface MorningOptions {
  /** Absolute path of `content/`. */
  readonly contentDir: string;
  readonly cacheDir: string;
  /** Another sources.yaml than the content's own. */
  readonly sourcesFile?: string | undefined;
  /** Edition day; null takes the day that the feeds announce. */
  readonly date: string | null;
  /** Make everything, write nothing. */
  readonly dryRun?: boolean | undefined;
  /** Send nothing; read the last good copies. */
  readonly offline?: boolean | undefined;
  /** Whether papers are read where site.yaml says so. Default: they are. */
  readonly papers?: boolean | undefined;
}

/** What a run did. */
export interface MorningResult {
  readonly edition: Edition;
  /** Paths below `content/` that changed (or would, in a dry run). */
  readonly written: readonly string[];
}

/** Thrown when nothing could be read; `failures` says of each source why. */
export class NoSourceError extends UserError {
  readonly failures: readonly RawFeed[];
  constructor(failures: readonly RawFeed[], offline = false) {
    const fix = offline
      ? 'run once without --offline, so that there are copies'
      : 'the lines above say why; check the network and the addresses, or run with --offline on the last copies';
    super(exit.noSource, `fetch: all sources: none could be read: ${fix}`);
    this.failures = failures;
  }
}

/** Without one source that can be read there is no edition: an answer or a copy that is no feed is none. */
async function requireOne(io: Io, feeds: readonly RawFeed[], parse: Parse, offline?: boolean): Promise<void> {
  const failures = await Promise.all(
    feeds.map(async (feed): Promise<RawFeed | null> => {
      if (feed.body === null) return feed;
      const error = await parse(feed).then(
        () => null,
        (cause: Error) => cause.message,
      );
      if (error === null) return null;
      io.stderr.write(`  ${feed.source.name}: ${error}: ${fixes.look}\n`);
      return { ...feed, status: 'failed', body: null, error, fix: fixes.look };
    }),
  );
  if (failures.every((failure) => failure !== null)) throw new NoSourceError(failures, offline);
}

/**
 * The morning's run: fetch, make the edition, write what changed, stories first and the ledger last. Runs on one content
 * folder take turns: each finds what the one before it wrote.
 * @throws NoSourceError when no source gave anything; nothing is written then
 */
export async function runMorning(io: Io, options: MorningOptions): Promise<MorningResult> {
  const wait = () => io.stderr.write('  another run is at work in this content folder: waits for it\n');
  return inTurn(
    join(options.cacheDir, `morning-${folderKey(options.contentDir)}.lock`),
    () => runAlone(io, options),
    wait,
  );
}

/** What a cache calls a content folder. */
const folderKey = (dir: string): string => createHash('sha256').update(dir).digest('hex').slice(0, 12);

async function runAlone(io: Io, options: MorningOptions): Promise<MorningResult> {
  const reader = new FeedReader();
  reader.open();
  try {
    return await run(io, options, reader);
  } finally {
    await reader.close();
  }
}

async function run(io: Io, options: MorningOptions, reader: FeedReader): Promise<MorningResult> {
  const parse = feedParser(reader);
  const config = await loadConfig(options.contentDir, io.cwd, options.sourcesFile);
  const progress = createProgress(io.stderr, () => performance.now());
  const rows = config.sources.filter((source) => source.enabled);
  if (rows.length === 0) {
    throw new UserError(exit.badConfig, 'config: sources: every row is switched off: take `enabled: false` from one');
  }
  const summariser = await openSummariser(io, config.site.summaries, options);
  const feeds = await fetchFeeds(io, rows, config.site, { ...options, parse }, progress);
  await requireOne(io, feeds, parse, options.offline);
  // Every document is read: the thread gives its memory back.
  await reader.close();
  const at = io
    .now()
    .toISOString()
    .replace(/\.\d+Z$/, 'Z');
  const indexPath = join(options.cacheDir, `archive-${folderKey(options.contentDir)}.json`);
  const openArchive = async (focus: Focus) => {
    if (!options.dryRun) sweep(options.contentDir, (line) => io.stderr.write(`  ${line}\n`));
    const archive = await setAside(io, await loadArchive(options.contentDir, focus, indexPath), focus.date, options);
    for (const { id, message } of brokenWarnings(archive)) io.stderr.write(`  ${id}: ${message}\n`);
    return archive;
  };
  const embed = embedderFor(io, config.site.embeddings, options);
  const userAgent = userAgentOf(config.site);
  const papers = paperReader(io, options.papers === false ? undefined : config.site.theory, {
    ...options,
    userAgent,
    progress,
  });
  const made = await makeEdition(
    {
      ...{ feeds, parse, openArchive, config, summariser, embed, papers, date: options.date, at },
      speaker: () => openSpeaker(config.site.language),
    },
    progress,
  );
  if (options.date === null) io.stderr.write(lateNote(made.edition.date, at.slice(0, 10)));
  const written = await writeMade(io, made, options);
  if (!options.dryRun) await pruneCache(options.cacheDir, io.now());
  progress.done('write', `${written.length} files${options.dryRun ? ' would change' : ''}`);
  return { edition: made.edition, written };
}

/** A run that takes the newest announcement says when that is not the one of its own day. */
function lateNote(date: string, today: string): string {
  const late = date < today && !isWeekend(today) && !isHoliday(today);
  return late ? `  the newest announcement is of ${date}: that of ${today} is not out yet\n` : '';
}

/** Who asks, and whom a server's operator can write to. */
const userAgentOf = ({ contact }: Site): string => `Lemma/0.1 (research briefing; ${contact})`;

async function fetchFeeds(
  io: Io,
  rows: readonly Source[],
  site: Site,
  options: MorningOptions & { readonly parse: Parse },
  progress: Progress,
): Promise<RawFeed[]> {
  let answered = 0;
  progress.step('fetch', `0 of ${rows.length} sources`);
  const feeds = await fetchSources(rows, {
    cacheDir: join(options.cacheDir, 'feeds'),
    userAgent: userAgentOf(site),
    now: io.now,
    offline: options.offline ?? false,
    // Who names a day wants that day's announcement, not the copy of an hour ago.
    revalidate: options.date !== null,
    check: options.parse,
    onNote: (source, line) => io.stderr.write(`  ${source.name}: ${line}\n`),
    onResult: () => {
      answered += 1;
      progress.step('fetch', `${answered} of ${rows.length} sources`);
    },
  });
  progress.done('fetch', `${feeds.filter((f) => f.body !== null).length} of ${rows.length} sources`);
  for (const { source, error, fix } of feeds) {
    if (error !== null) io.stderr.write(`  ${source.name}: ${error}${fix ? `: ${fix}` : ''}\n`);
  }
  return feeds;
}
