import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SummariesSettings } from '../../src/schemas/summaries.ts';
import { askModel } from '../summarise/llm/ask.ts';
import { quoteAndNumbers } from '../summarise/llm/check.ts';
import { modelFetch } from '../summarise/llm/exchange.ts';
import { languageModel } from '../summarise/llm/provider.ts';
import { modelSummariser } from '../summarise/llm/summariser.ts';
import type { Summariser } from '../summarise/summarise.ts';
import { answersIn } from './answers.ts';

/** Newest prompt, by the name of its file. */
const PROMPT = 'story-2';
const promptFile = new URL(`../summarise/llm/prompts/${PROMPT}.md`, import.meta.url);

/** What a model's summariser is opened with. */
export interface OpenOptions {
  readonly key: string | undefined;
  readonly cacheDir: string;
  readonly now: () => Date;
  /** Send nothing. */
  readonly offline: boolean;
}

/** The summariser that asks the model of `settings`; it opens nothing before it asks. */
export async function openModelSummariser(
  settings: SummariesSettings,
  { key, cacheDir, now, offline }: OpenOptions,
): Promise<Summariser> {
  const { temperature, maxTokens, timeout, retries } = settings;
  const ask = () =>
    askModel(languageModel(settings, { key, fetch: modelFetch(timeout * 1000, now) }), {
      ...{ temperature, maxTokens, retries, secret: key },
    });
  return modelSummariser({
    settings,
    prompt: { version: PROMPT, text: await readFile(promptFile, 'utf8') },
    ask: offline ? null : ask(),
    answers: answersIn(join(cacheDir, 'answers'), now),
    supportFault: quoteAndNumbers,
  });
}
