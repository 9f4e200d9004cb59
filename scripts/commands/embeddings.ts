import { join } from 'node:path';
import type { EmbeddingsRow } from '../../src/schemas/embeddings.ts';
import { EmbedError } from '../embed/error.ts';
import type { Entry, Warning } from '../model.ts';
import type { Embed } from '../morning.ts';
import { warningLine } from '../report/run.ts';
import type { Io } from './io.ts';

/** Where vectors are kept, and whether anybody is asked. */
export interface EmbedderOptions {
  readonly cacheDir: string;
  readonly offline?: boolean | undefined;
}

/**
 * What gives entries their learnt vectors, as site.yaml says; undefined where it asks for none. Where the
 * endpoint gives none, that is said on stderr and in the warnings.
 */
export function embedderFor(io: Io, row: EmbeddingsRow | undefined, options: EmbedderOptions): Embed | undefined {
  if (!row) return undefined;
  return async (entries) => {
    try {
      return { value: await vectors(entries, io, row, options), warnings: [] };
    } catch (cause) {
      if (!(cause instanceof EmbedError)) throw cause;
      const message = `embeddings: ${cause.message}; in this run the words decide`;
      const warning: Warning = { stage: 'cluster', message };
      io.stderr.write(`  warning: ${warningLine(warning)}\n`);
      return { value: undefined, warnings: [warning] };
    }
  };
}

/** The SDK is loaded where it is used: the default does without it. */
async function vectors(entries: readonly Entry[], { env, now }: Io, row: EmbeddingsRow, options: EmbedderOptions) {
  const { embed } = await import('../embed/embed.ts');
  const key = row.keyEnv === undefined ? undefined : env[row.keyEnv]?.trim();
  if (row.keyEnv !== undefined && !key) {
    throw new EmbedError('the environment variable that keyEnv names is empty', 'set it to the key');
  }
  return embed(entries, row, { ...options, key, now: now(), cacheDir: join(options.cacheDir, 'embeddings') });
}
