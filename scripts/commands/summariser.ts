import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { keyVariable, type SummariesSettings } from '../../src/schemas/summaries.ts';
import { placeOf } from '../../src/story/check/place.ts';
import { extractive, type Summariser } from '../summarise/summarise.ts';
import { exit, type Io, UserError } from './io.ts';

/** What opening a summariser takes beside the settings. */
export interface SummariserOptions {
  /** Absolute path of `content/`. */
  readonly contentDir: string;
  readonly cacheDir: string;
  /** Send nothing: answers that are kept, and extractive for the rest. */
  readonly offline?: boolean | undefined;
}

/**
 * The summariser that `summaries` of site.yaml asks for; the extractive one where it asks for none.
 * @throws UserError 78 where the key is not in the environment
 */
export async function openSummariser(
  io: Io,
  settings: SummariesSettings | undefined,
  { contentDir, cacheDir, offline = false }: SummariserOptions,
): Promise<Summariser> {
  if (!settings) return extractive;
  const key = offline ? undefined : await keyIn(io, settings, contentDir);
  // Loaded when it is asked for: a run without a model need not wait for what speaks to one.
  const { openModelSummariser } = await import('./model-summariser.ts');
  return openModelSummariser(settings, { key, cacheDir, now: io.now, offline });
}

/** The key. What `keyEnv` says is not repeated: somebody may have put the key itself there. */
async function keyIn(io: Io, settings: SummariesSettings, contentDir: string): Promise<string | undefined> {
  const variable = keyVariable(settings);
  if (variable === undefined) return undefined;
  const key = io.env[variable]?.trim();
  if (key) return key;
  const file = join(contentDir, 'site.yaml');
  const { line, column } = placeOf(await readFile(file, 'utf8'), ['summaries', 'keyEnv']);
  const named = settings.keyEnv ? 'the environment variable that keyEnv names' : `the environment variable ${variable}`;
  throw new UserError(
    exit.badConfig,
    `config: ${relative(io.cwd, file)}:${line}:${column}: summaries: ${named} is empty or not set: set it to the key, or take the block out`,
  );
}
