import { createHash } from 'node:crypto';
import { join } from 'node:path';
import pLimit from 'p-limit';
import type { EmbeddingsRow } from '../../src/schemas/embeddings.ts';
import type { Embeddings } from '../cluster/learnt.ts';
import type { Entry } from '../model.ts';
import { openCache, type VectorCache } from './cache.ts';
import { type Ask, type EndpointOptions, openEndpoint } from './endpoint.ts';
import { EmbedError } from './error.ts';

/** How vectors are come by. */
export interface EmbedOptions extends Partial<EndpointOptions> {
  /** Folder of the vectors that came before. */
  readonly cacheDir: string;
  /** When that is: vectors that are not used for long are thrown away. */
  readonly now: Date;
  /** Ask nobody: all vectors are kept, or there are none. */
  readonly offline?: boolean | undefined;
}

/** Requests at once: more would wait in a local server's queue while their time runs. */
const PARALLEL = 2;
/** Longest text, in UTF-16 units: an arXiv title and abstract fit, and so does this into a context of 2,048 tokens. */
const LONGEST = 4000;

/**
 * Vectors of entries' titles and abstracts, by entry id; of several entries with one id the last counts. Those that came
 * before are taken from disk, the rest is asked for in batches and kept as it comes.
 * @throws EmbedError where one is missing in the end: there are all, or none
 */
export async function embed(entries: readonly Entry[], row: EmbeddingsRow, options: EmbedOptions): Promise<Embeddings> {
  const texts = new Map(entries.map((entry) => [entry.id, textOf(entry, row.prefix)]));
  const keyed = new Map(Array.from(texts.values(), (text) => [hashOf(text), text]));
  const name = hashOf(JSON.stringify([row.url, row.model, row.dimensions]));
  const cache = openCache(join(options.cacheDir, `${name}.db`), options.now);
  try {
    const vectors = await complete(keyed, cache, row, options);
    return new Map(Array.from(texts, ([id, text]) => [id, vectors.get(hashOf(text)) as Float32Array]));
  } finally {
    cache.close();
  }
}

function textOf({ title, summary }: Entry, prefix: string): string {
  return `${prefix}${title}\n\n${summary}`.slice(0, LONGEST).toWellFormed();
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}

/** All vectors, of one length. Kept ones of another length than those that come now are of an earlier model, and asked for anew. */
async function complete(
  texts: ReadonlyMap<string, string>,
  cache: VectorCache,
  row: EmbeddingsRow,
  options: EmbedOptions,
): Promise<ReadonlyMap<string, Float32Array>> {
  const vectors = cache.read(texts.keys());
  const deadline = AbortSignal.timeout(row.deadline * 1000);
  let length = lengthOf(vectors);
  const missing = () => [...texts].filter(([key]) => length === undefined || vectors.get(key)?.length !== length);
  for (let wanted = missing(), round = 0; wanted.length > 0; wanted = missing(), round += 1) {
    if (options.offline) throw new EmbedError(`${wanted.length} vectors are not kept`, 'run it once without --offline');
    const { key, retries = 2, timeoutMs = 120_000 } = options;
    const ask = openEndpoint(row, { key, retries, timeoutMs });
    const fresh = await askAll(wanted, { ask, cache, batch: row.batch, deadline }).catch((error: unknown) => {
      throw deadline.aborted ? tooLate(row.deadline) : error;
    });
    length = lengthOf(fresh);
    if (round > 1 || [...fresh.values()].some((vector) => vector.length !== length)) {
      throw new EmbedError(`${new URL(row.url).host} gives vectors of different lengths`, 'take another model');
    }
    for (const [key, vector] of fresh) vectors.set(key, vector);
  }
  return vectors;
}

function lengthOf(vectors: ReadonlyMap<string, Float32Array>): number | undefined {
  return vectors.values().next().value?.length;
}

function tooLate(seconds: number): EmbedError {
  return new EmbedError(
    `not all vectors came within ${seconds} s`,
    'run it again, for what came is kept, or raise deadline',
  );
}

interface Asking {
  readonly ask: Ask;
  readonly cache: VectorCache;
  readonly batch: number;
  readonly deadline: AbortSignal;
}

/** Asks for all texts, several batches at once; the first failure ends the others. */
async function askAll(
  wanted: readonly (readonly [string, string])[],
  { ask, cache, batch, deadline }: Asking,
): Promise<Map<string, Float32Array>> {
  const [stop, limit] = [new AbortController(), pLimit(PARALLEL)];
  const signal = AbortSignal.any([stop.signal, deadline]);
  const fresh = new Map<string, Float32Array>();
  const starts = Array.from({ length: Math.ceil(wanted.length / batch) }, (_, i) => i * batch);
  const done = await Promise.allSettled(
    starts.map((start) =>
      limit(async () => {
        signal.throwIfAborted();
        const part = wanted.slice(start, start + batch);
        const came = await ask(
          part.map(([, text]) => text),
          signal,
        ).catch((error: unknown) => {
          stop.abort(error);
          throw error;
        });
        const pairs = new Map(part.map(([key], i) => [key, came[i] as Float32Array]));
        cache.write(pairs);
        for (const [key, vector] of pairs) fresh.set(key, vector);
      }),
    ),
  );
  if (stop.signal.aborted) throw stop.signal.reason;
  const failed = done.find((outcome) => outcome.status === 'rejected');
  if (failed) throw failed.reason;
  return fresh;
}
