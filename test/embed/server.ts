import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { json } from 'node:stream/consumers';
import { serve } from '../fetch/server.ts';

/** What a request of the embeddings protocol asks for. */
export interface Asked {
  readonly path: string;
  readonly authorization: string | undefined;
  readonly model: string;
  readonly input: readonly string[];
  readonly dimensions?: number;
}

/** One row of an answer. */
export interface VectorRow {
  readonly object: 'embedding';
  readonly index: number;
  readonly embedding: readonly (number | null)[];
}

/** How a server answers; `good` are the rows of a good answer, `request` counts from 1. */
export type Answer = (response: ServerResponse, good: VectorRow[], request: number, asked: IncomingMessage) => void;

/** Numbers between 0 and 1 that a text alone decides. */
export function vectorOf(text: string, length = 8): number[] {
  return Array.from(createHash('sha256').update(text).digest().subarray(0, length), (byte) => (byte + 1) / 256);
}

/** Sends rows as the protocol does. */
export const sendRows = (response: ServerResponse, data: readonly VectorRow[]): void => {
  const body = { object: 'list', data, model: 'fake', usage: { prompt_tokens: 1, total_tokens: 1 } };
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
};

/** A server on loopback that speaks OpenAI's embeddings protocol; `url` is its base address. */
export async function serveEmbeddings(answer: Answer = sendRows) {
  const asked: Asked[] = [];
  const base = await serve(async (request, response) => {
    const body = (await json(request)) as Pick<Asked, 'model' | 'input' | 'dimensions'>;
    asked.push({ ...body, path: request.url ?? '', authorization: request.headers.authorization });
    const good = body.input.map(
      (text, index): VectorRow => ({ object: 'embedding', index, embedding: vectorOf(text, body.dimensions) }),
    );
    answer(response, good, asked.length, request);
  });
  return { url: `${base}/v1`, asked };
}
