import { availableParallelism } from 'node:os';
import { dirname } from 'node:path';
import { Piscina } from 'piscina';
import type { App } from './app.ts';
import { type ReadFiles, readCard } from './cards.ts';
import type * as contentThread from './content-thread.ts';
import type { Files, Written } from './record.ts';
import { type Row, STORY, type Unit, unitsOf } from './rows.ts';
import type { ThreadData } from './thread.ts';

/** MiB of a thread: with more it is no faster. */
const LIMITS = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 48 };

/** Milliseconds that a thread waits for more: one that begins anew is slow for its first thousand files. */
const IDLE = 2000;
/** Fewer files are read before a thread has begun. */
const FEW = 300;

/** Threads that read content; none is there before it is needed. */
export function contentPool() {
  const filename = new URL('./content-thread.ts', import.meta.url).href;
  const maxThreads = availableParallelism();
  const pool = new Piscina({ filename, minThreads: 0, maxThreads, idleTimeout: IDLE, resourceLimits: LIMITS });
  const read: ReadFiles = async (folder, files) => {
    if (files.length <= FEW) return files.map((file) => readCard(folder, file));
    const parts = [...Map.groupBy(files, ({ name }) => dirname(name)).values()];
    const name: keyof typeof contentThread = 'cards';
    const found = await Promise.all(parts.map((files) => pool.run({ folder, files }, { name })));
    return found.flat();
  };
  const month: typeof contentThread.month = (call) =>
    pool.run(call, { name: 'month' satisfies keyof typeof contentThread });
  return { read, month, [Symbol.asyncDispose]: () => pool.destroy() };
}

/** Writes rows in threads; gives what is to be remembered of them. */
export async function writeInThreads(
  rows: readonly Row[],
  app: App,
  data: Omit<ThreadData, 'archive'>,
): Promise<Written> {
  if (rows.length === 0) return {};
  const units = unitsOf(rows);
  const threads = Math.min(availableParallelism(), units.length);
  const pool = new Piscina({
    filename: new URL('./thread.ts', import.meta.url).href,
    workerData: { ...data, archive: await app.press.archive() } satisfies ThreadData,
    ...{ minThreads: threads, maxThreads: threads, resourceLimits: LIMITS },
  });
  try {
    const written = await Promise.all(
      units.map(async (unit): Promise<[string, Written[string]][]> => {
        const files: Files[] = await pool.run(await Promise.all(unit.map((row) => whole(row, app))));
        return unit.map(({ path, key = '' }, index) => [path, [key, files[index] as Files]]);
      }),
    );
    return Object.fromEntries(written.flat());
  } finally {
    await pool.destroy();
  }
}

/** A story's row with what it shows of others. */
async function whole(row: Unit[number], { press }: App): Promise<Row> {
  if (row.component !== STORY || typeof row.props.id !== 'string') return row;
  return { ...row, props: { ...row.props, shown: await press.shownOn(row.props.id) } };
}
