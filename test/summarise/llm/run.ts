import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { openModelSummariser } from '../../../scripts/commands/model-summariser.ts';
import type { Summariser } from '../../../scripts/summarise/summarise.ts';
import { type SummariesSettings, summariesSchema } from '../../../src/schemas/summaries.ts';
import { serve } from '../../fetch/server.ts';
import { entry } from '../../sample.ts';
import { type Call, modelListener, type Plan } from './model-server.ts';

/** What the stories below rest on. */
export const paper = entry('2605.00001', {
  title: 'Margins for noisy labels',
  summary:
    'Labels are noisy, and networks learn the noise as well. We propose a margin loss for noisy labels that needs no clean data. On 12 data sets the error falls by 3.4 points against the best baseline. The excess risk is $O(1/\\sqrt{n})$, where $n$ is the number of labels.',
});

export const story = { id: paper.id, entries: [paper] };

/** A summariser that asks a model on loopback, and the calls that it made. */
export interface Run {
  readonly summariser: Summariser;
  readonly calls: Call[];
  readonly cacheDir: string;
}

/** A folder that goes when the test does. */
export async function scratchCache(): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'lemma-answers-'));
  onTestFinished(() => rm(dir, { recursive: true, force: true }));
  return dir;
}

/** Settings for a server on loopback. */
export function settingsFor(
  url: string,
  over: Partial<Record<keyof SummariesSettings, unknown>> = {},
): SummariesSettings {
  return summariesSchema.parse({ provider: 'ollama', model: 'loopback', url: `${url}/v1`, ...over });
}

/** A port that nobody listens at: taken once and given back. */
export async function closedPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** What a test says of its run, beside what the settings say. */
export type Over = Partial<Record<keyof SummariesSettings, unknown>> & {
  readonly cacheDir?: string;
  readonly key?: string;
  readonly offline?: boolean;
};

/** A summariser that asks whoever is at `url`. */
export async function summariserAt(
  url: string,
  { cacheDir, key, offline = false, ...settings }: Over,
): Promise<Summariser> {
  const now = () => new Date('2026-05-05T06:12:00Z');
  const dir = cacheDir ?? (await scratchCache());
  return openModelSummariser(settingsFor(url, settings), { key, cacheDir: dir, now, offline });
}

/** A run against a model that answers by `plan`. */
export async function runOn(plan: Plan, over: Over = {}): Promise<Run> {
  const calls: Call[] = [];
  const cacheDir = over.cacheDir ?? (await scratchCache());
  const url = await serve(modelListener(plan, calls));
  return { summariser: await summariserAt(url, { ...over, cacheDir }), calls, cacheDir };
}

/** Why the model's answer was not used for a story; undefined where it was. */
export async function faultWith(plan: Plan, over: Over = {}): Promise<string | undefined> {
  const { summariser } = await runOn(plan, over);
  return (await summariser.summarise(story)).asked?.fault;
}
