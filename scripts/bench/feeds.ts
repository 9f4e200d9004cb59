import { readFileSync, writeFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { Command } from 'commander';
import { exit, type Io, UserError } from '../commands/io.ts';
import { table } from '../report/table.ts';
import { corpus } from './corpus/corpus.ts';
import { count } from './count.ts';
import { READERS, type Reader } from './readers.ts';
import { geometricMean, type Timing, timed } from './timing.ts';

/** A feed and how long each reader took for it. */
interface Measured {
  readonly document: string;
  readonly bytes: number;
  readonly times: Readonly<Record<Reader, Timing | null>>;
}

const NAMES: Readonly<Record<Reader, string>> = {
  ours: 'ours',
  feedsmith: 'feedsmith',
  withText: 'feedsmith + text',
  rssParser: 'rss-parser',
};
const OTHERS = ['feedsmith', 'withText', 'rssParser'] as const satisfies readonly Reader[];

/** `feeds`: how fast feeds are read, by us and by others. */
export function feedsCommand(io: Io): Command {
  return new Command('feeds')
    .description('time the reading of feeds, ours against feedsmith and rss-parser')
    .argument('[files...]', 'feeds to read; without any, eight of our own making')
    .option('--json <file>', 'write the times there as well')
    .option('--rounds <n>', 'how often each feed is read', count, 20)
    .action(async (files: string[], { json, rounds }: { json?: string; rounds: number }) => {
      const measured: Measured[] = [];
      for (const { name, source } of documents(files, io)) measured.push(await measure(name, source, rounds));
      if (json !== undefined) writeFileSync(resolve(io.cwd, json), `${JSON.stringify(record(measured, rounds))}\n`);
      io.stdout.write(`${report(measured)}\n`);
    });
}

function documents(files: readonly string[], io: Io): readonly { readonly name: string; readonly source: string }[] {
  if (files.length === 0) return corpus();
  return files.map((file) => ({ name: basename(file), source: read(file, io) }));
}

function read(file: string, io: Io): string {
  try {
    return readFileSync(resolve(io.cwd, file), 'utf8');
  } catch (cause) {
    throw new UserError(exit.badInput, `bench: ${file}: cannot be read: name another file`, { cause });
  }
}

async function measure(document: string, source: string, rounds: number): Promise<Measured> {
  const { ours, feedsmith, withText, rssParser } = READERS;
  const tasks = {
    ours: () => ours(source),
    feedsmith: () => feedsmith(source),
    withText: () => withText(source),
    rssParser: () => rssParser(source),
  };
  return { document, bytes: Buffer.byteLength(source), times: await timed(tasks, rounds) };
}

function record(measured: readonly Measured[], rounds: number): unknown {
  const ratio = Object.fromEntries(OTHERS.map((other) => [other, meanRatio(measured, other, 'best')]));
  return { rounds, documents: measured, ratio };
}

/** One row a document, then the means: rates and ratios are of the best times, a second ratio of the medians. */
function report(measured: readonly Measured[]): string {
  const rates = (Object.keys(NAMES) as Reader[]).map((reader) => `${NAMES[reader]} MB/s`);
  const ratios = OTHERS.map((other) => `ours / ${NAMES[other]}`);
  const head = ['document', 'kB', ...rates, ...ratios, 'at the median'];
  const rows = measured.map((one) => [
    one.document,
    Math.round(one.bytes / 1000),
    ...(Object.keys(NAMES) as Reader[]).map((reader) => rate(one.bytes, one.times[reader])),
    ...OTHERS.map((other) => shown(ratio(one, other, 'best'))),
    shown(ratio(one, 'feedsmith', 'median')),
  ]);
  const means = OTHERS.map((other) => shown(meanRatio(measured, other, 'best')));
  const blank = ['', ...rates.map(() => '')];
  const total = ['geometric mean', ...blank, ...means, shown(meanRatio(measured, 'feedsmith', 'median'))];
  return table(head, [...rows, total]);
}

/** How many times as fast as the other one we are. */
function ratio({ times }: Measured, other: Reader, of: keyof Timing): number | null {
  const { ours, [other]: theirs } = times;
  return ours && theirs ? theirs[of] / ours[of] : null;
}

function meanRatio(measured: readonly Measured[], other: Reader, of: keyof Timing): number | null {
  return geometricMean(measured.flatMap((one) => ratio(one, other, of) ?? []));
}

function rate(bytes: number, timing: Timing | null): string {
  return timing ? (bytes / 1000 / timing.best).toFixed(1) : '–';
}

function shown(value: number | null): string {
  return value?.toFixed(2) ?? '–';
}
