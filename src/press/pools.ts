import { availableParallelism } from 'node:os';
import { dirname } from 'node:path';
import { Piscina } from 'piscina';
import type { App } from './app.ts';
import { type ReadFiles, readCard, type Unfit } from './cards.ts';
import type * as contentThread from './content-thread.ts';
import type { Files, Written } from './record.ts';
import { type Row, STORY, type Unit, unitsOf } from './rows.ts';
import type { ThreadData, UnitReport } from './thread.ts';

/** MiB of a thread: with more it is no faster. */
const LIMITS = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 48 };

/** Milliseconds that a thread waits for more: one that begins anew is slow for its first thousand files. */
const IDLE = 2000;
/** Fewer files are read before a thread has begun. */
const FEW = 300;
/** Files that one thread reads while Astro bundles. More of them wait: Astro and threads together would take more memory than anything later. */
const BESIDE = 3000;

/**
 * Threads that read content; none is there before it is needed.
 * @param bundling what threads wait for
 */
export function contentPool(bundling: Promise<unknown> = Promise.resolve()) {
  let beside = BESIDE;
  const end = (): void => {
    beside = 0;
  };
  bundling.then(end, end);
  const filename = new URL('./content-thread.ts', import.meta.url).href;
  const maxThreads = availableParallelism();
  const pool = new Piscina({ filename, minThreads: 0, maxThreads, idleTimeout: IDLE, resourceLimits: LIMITS });
  const read: ReadFiles = async (folder, files) => {
    if (files.length <= Math.max(FEW, beside)) {
      beside -= files.length;
      return files.map((file) => readCard(folder, file));
    }
    await bundling;
    const parts = [...Map.groupBy(files, ({ name }) => dirname(name)).values()];
    const name: keyof typeof contentThread = 'cards';
    const found = await Promise.all(parts.map((files) => pool.run({ folder, files }, { name })));
    return found.flat();
  };
  const month: typeof contentThread.month = (call) =>
    pool.run(call, { name: 'month' satisfies keyof typeof contentThread });
  return { read, month, [Symbol.asyncDispose]: () => pool.destroy() };
}

/** What threads wrote, and the stories for whose sake the rest of their days was not written. */
export interface ThreadsReport {
  readonly written: Written;
  readonly unfit: readonly Unfit[];
}

/** Writes rows in threads; gives what is to be remembered of them. */
export async function writeInThreads(
  rows: readonly Row[],
  app: App,
  data: Omit<ThreadData, 'archive'>,
): Promise<ThreadsReport> {
  if (rows.length === 0) return { written: {}, unfit: [] };
  const units = unitsOf(rows);
  const threads = Math.min(availableParallelism(), units.length);
  const pool = new Piscina({
    filename: new URL('./thread.ts', import.meta.url).href,
    workerData: { ...data, archive: await app.press.archive() } satisfies ThreadData,
    ...{ minThreads: threads, maxThreads: threads, resourceLimits: LIMITS },
  });
  try {
    const written: Record<string, Written[string]> = {};
    const unfit: Unfit[] = [];
    const queue = units.values();
    const work = async (): Promise<void> => {
      for (const unit of queue) {
        const report: UnitReport = await pool.run(await Promise.all(unit.map((row) => whole(row, app))));
        if ('unfit' in report) unfit.push(...report.unfit);
        else
          for (const [index, { path, key = '' }] of unit.entries()) written[path] = [key, report.files[index] as Files];
      }
    };
    // Each thread finds its next unit ready; what the others show of other stories is not gathered before its time.
    await Promise.all(Array.from({ length: 2 * threads }, work));
    return { written, unfit };
  } finally {
    await pool.destroy();
  }
}

/** A story's row with what it shows of others. */
async function whole(row: Unit[number], { press }: App): Promise<Row> {
  if (row.component !== STORY || typeof row.props.id !== 'string') return row;
  return { ...row, props: { ...row.props, shown: await press.shownOn(row.props.id) } };
}
