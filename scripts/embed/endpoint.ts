import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import { embedMany } from 'ai';
import { z } from 'zod';
import type { EmbeddingsRow } from '../../src/schemas/embeddings.ts';
import { EmbedError } from './error.ts';
import { toEmbedError } from './failure.ts';

/** Turns texts into vectors, in their order; rejects with an EmbedError. */
export type Ask = (texts: readonly string[], signal: AbortSignal) => Promise<Float32Array[]>;

/** How an endpoint is asked. */
export interface EndpointOptions {
  readonly key: string | undefined;
  /** Tries after the first, where an answer may pass: the SDK waits as long as Retry-After says, up to a minute. */
  readonly retries: number;
  /** For one request with its retries, in milliseconds. */
  readonly timeoutMs: number;
}

const numbered = z.object({ data: z.array(z.object({ index: z.int().min(0) })) });

/** An endpoint that speaks OpenAI's protocol. It follows no redirect: texts and key are for the host that is named. */
export function openEndpoint(row: EmbeddingsRow, { key, retries, timeoutMs }: EndpointOptions): Ask {
  const { host } = new URL(row.url);
  if (key !== undefined && !/^[\x21-\x7e]+$/.test(key)) {
    throw new EmbedError('the key holds what no request can carry', 'mend the variable that keyEnv names');
  }
  const provider = createOpenAICompatible({
    name: 'embeddings',
    baseURL: row.url,
    ...(key === undefined ? {} : { apiKey: key }),
    fetch: (address, init) => fetch(address, { ...init, redirect: 'error' }),
  });
  const model = provider.embeddingModel(row.model);
  const options = { model, maxRetries: retries, ...(row.dimensions ? { dimensions: row.dimensions } : {}) };
  return async (texts, signal) => {
    const limit = AbortSignal.timeout(timeoutMs);
    try {
      const abortSignal = AbortSignal.any([signal, limit]);
      const { embeddings, responses } = await embedMany({ ...options, values: [...texts], abortSignal });
      return inOrder(embeddings, responses?.[0]?.body, host).map((numbers) => checked(numbers, row, host));
    } catch (error) {
      if (!limit.aborted || signal.aborted) throw toEmbedError(error, host);
      throw new EmbedError(`no whole answer of ${host} within ${timeoutMs / 1000} s`, 'give a smaller batch');
    }
  };
}

/** By the numbers that the protocol gives each vector, which the SDK does not look at; in the order that they came where there are none. */
function inOrder(embeddings: readonly number[][], body: unknown, host: string): readonly number[][] {
  const { success, data } = numbered.safeParse(body);
  if (!success) return embeddings;
  const byIndex = new Map(data.data.map(({ index }, place) => [index, embeddings[place]]));
  return embeddings.map((_, index) => {
    const numbers = byIndex.get(index);
    if (!numbers) throw new EmbedError(`${host} numbers its vectors wrongly`, 'take another endpoint');
    return numbers;
  });
}

/** A vector that has a direction. */
function checked(numbers: readonly number[], { dimensions }: EmbeddingsRow, host: string): Float32Array {
  const vector = Float32Array.from(numbers);
  if (dimensions !== undefined && vector.length !== dimensions) {
    throw new EmbedError(`${host} gave ${vector.length} numbers where dimensions is ${dimensions}`, 'take it out');
  }
  const squares = vector.reduce((sum, value) => sum + value * value, 0);
  if (!Number.isFinite(squares)) throw new EmbedError(`${host} gave a vector that is not finite`, 'take another model');
  if (squares < 1e-18) throw new EmbedError(`${host} gave a vector of zeros`, 'take another model');
  return vector;
}
