import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import pLimit from 'p-limit';
import type { ParsedFeed, Source } from '../model.ts';
import { codeCacheDir } from './paths.ts';

/** One document to read. */
export interface FeedJob {
  /** As the caller named it. */
  readonly file: string;
  /** The document, or the absolute path of its file. */
  readonly content: Uint8Array | string;
  readonly kind: Source['kind'];
  readonly url?: string;
  readonly contentType?: string | null;
}

/** What is said of a document. */
export type FeedLine = ({ readonly file: string } & ParsedFeed) | { readonly file: string; readonly error: string };

/** A `FeedLine` as JSON. */
export interface FeedReply {
  readonly failed: boolean;
  readonly text: string;
}

/** Longest time that one document may take, in milliseconds: with the start and end of a thread it stays under two seconds. */
const TIME_LIMIT = 1200;
const HEAP_LIMIT = { maxOldGenerationSizeMb: 192, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 };
const THREAD = new URL('./feed-worker.ts', import.meta.url);

/**
 * Reads documents one after the other in a thread of its own, so that none takes more than its share of time or memory.
 * The thread serves as long as it lives: a document that takes too much ends it, and the next one gets a new one.
 */
export class FeedReader {
  #worker: Promise<Worker> | null = null;
  readonly #oneByOne = pLimit(1);

  /** Starts the thread ahead of the first document: it loads its code while that is on its way. */
  open(): void {
    this.#worker ??= started();
    // Who reads is told.
    this.#worker.catch(() => undefined);
  }

  /**
   * Reads one document when those before it are read; never fails.
   * @param limit longest time that it may take, in milliseconds
   */
  read(job: FeedJob, limit = TIME_LIMIT): Promise<FeedReply> {
    return this.#oneByOne(() => this.#read(job, limit));
  }

  async #read(job: FeedJob, limit: number): Promise<FeedReply> {
    this.#worker ??= started();
    const worker = await this.#worker;
    const outcome = await replyOf(worker, job, limit);
    if (typeof outcome !== 'string') return outcome;
    this.#worker = null;
    await worker.terminate();
    return { failed: true, text: JSON.stringify({ file: job.file, error: outcome }) };
  }

  /** Ends the thread. */
  async close(): Promise<void> {
    const worker = await this.#worker?.catch(() => null);
    this.#worker = null;
    await worker?.terminate();
  }
}

/** The thread's reply, or why there is none. */
async function replyOf(worker: Worker, job: FeedJob, limit: number): Promise<FeedReply | string> {
  const signal = AbortSignal.timeout(limit);
  const reply = once(worker, 'message', { signal });
  worker.postMessage(job);
  try {
    const [message] = await reply;
    return message;
  } catch (cause) {
    return signal.aborted ? `takes over ${limit / 1000} s to read: given up` : reasonOf(cause as NodeJS.ErrnoException);
  }
}

function reasonOf({ code, message }: NodeJS.ErrnoException): string {
  return code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'takes too much memory to read: given up' : message;
}

/** A thread that has loaded its code, so that the clock runs for the document alone. */
async function started(): Promise<Worker> {
  const worker = new Worker(THREAD, { resourceLimits: HEAP_LIMIT, workerData: codeCacheDir });
  await once(worker, 'message');
  return worker;
}
