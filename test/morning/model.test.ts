import { appendFile, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type MorningOptions, runMorning } from '../../scripts/commands/run-morning.ts';
import { openSample, SAMPLE_DAY, type Sample } from '../../scripts/commands/sample.ts';
import { loadArchive } from '../../scripts/write/store.ts';
import type { Receipt } from '../../src/schemas/story.ts';
import { serve } from '../fetch/server.ts';
import { type Call, FAULTS, modelListener, type Plan } from '../summarise/llm/model-server.ts';
import { scratch, snapshot, tablesIn, testIo } from './folder.ts';

const content = new URL('../../content', import.meta.url).pathname;
const CLOCK = '2026-05-05T06:12:00Z';
const LATER = '2026-05-05T09:30:00Z';
const MODEL = 'ollama/loopback';

let sample: Sample;
beforeAll(async () => {
  sample = await openSample(content);
});
afterAll(() => sample.close());

/** Mornings on the bundled announcements with a model that answers by `plan`. */
async function mornings(path: string, plan: Plan, settings = '') {
  const dir = join(path, 'content');
  const cacheDir = join(path, 'cache');
  const calls: Call[] = [];
  const url = `${await serve(modelListener(plan, calls))}/v1`;
  await tablesIn(dir);
  const block = `summaries:\n  provider: ollama\n  model: loopback\n  url: ${url}\n${settings}`;
  await appendFile(join(dir, 'site.yaml'), block);
  const sourcesFile = join(sample.contentDir, 'sources.yaml');
  const run = async (at = CLOCK, over: Partial<MorningOptions> = {}) => {
    const io = testIo(at);
    const made = await runMorning(io, { contentDir: dir, cacheDir, sourcesFile, date: SAMPLE_DAY, ...over });
    return { ...made, said: io.said().err };
  };
  const stories = async () => (await loadArchive(dir)).stories;
  const receipts = async () => (await stories()).map(({ data }) => data.written['body.summary'] as Receipt);
  return { dir, cacheDir, calls, run, stories, receipts };
}

describe('a morning with a model', () => {
  it('has it write every story', async () => {
    await using folder = await scratch();
    const { run, receipts } = await mornings(folder.path, () => null);
    const { edition } = await run();
    expect(edition.warnings).toEqual([]);
    expect(await receipts()).toEqual(
      Array.from({ length: edition.counts.stories }, () => ({
        ...{ by: MODEL, at: CLOCK },
        prompt: expect.stringMatching(/^story-2:[0-9a-f]{16}$/),
        input: expect.stringMatching(/^[0-9a-f]{16}$/),
      })),
    );
  });

  it('tells what it used', async () => {
    await using folder = await scratch();
    const { run, calls } = await mornings(folder.path, () => null);
    const { said } = await run();
    const tokens = new Intl.NumberFormat('en').format(1200 * calls.length);
    expect(said).toContain(`${MODEL}: ${calls.length} calls, 0 from the cache, ${tokens} tokens`);
  });

  it('asks nothing and writes nothing in a second run, whatever the clock says', async () => {
    await using folder = await scratch();
    const { run, calls } = await mornings(folder.path, () => null);
    await run();
    const before = calls.length;
    expect([(await run(LATER)).written, calls.length - before]).toEqual([[], 0]);
  });

  it('asks nothing and writes nothing when the cache is gone, for the receipts say who wrote what from what', async () => {
    await using folder = await scratch();
    const { run, calls, cacheDir } = await mornings(folder.path, () => null);
    await run();
    const before = calls.length;
    await rm(join(cacheDir, 'answers'), { recursive: true });
    expect([(await run(LATER)).written, calls.length - before]).toEqual([[], 0]);
  });

  it('asks nothing when the stories are gone and the cache is there, and writes the same', async () => {
    await using folder = await scratch();
    const { run, calls, dir } = await mornings(folder.path, () => null);
    await run();
    const [files, before] = [await snapshot(dir), calls.length];
    await Promise.all(['stories', 'editions'].map((name) => rm(join(dir, name), { recursive: true })));
    await run();
    expect([await snapshot(dir), calls.length - before]).toEqual([files, 0]);
  });

  it('fills the theory cards of some stories, which a second run leaves as they are', async () => {
    await using folder = await scratch();
    const { run, stories } = await mornings(folder.path, () => null);
    await run();
    const cards = (await stories()).filter(({ data }) => data.written['body.theory']?.filled !== undefined);
    expect(cards.length).toBeGreaterThan(0);
    expect(cards.every(({ body }) => body.includes('<Assumptions>'))).toBe(true);
    expect((await run(LATER)).written).toEqual([]);
  });

  it('asks for words again that a person handed back', async () => {
    await using folder = await scratch();
    const { run, stories, dir } = await mornings(folder.path, () => null);
    await run();
    const [story] = await stories();
    const file = join(dir, story?.path ?? '');
    const text = await readFile(file, 'utf8');
    await writeFile(file, text.replace(/^tldr: .*$/m, 'tldr: My own line.').replace(/^ {2}tldr: [0-9a-f]{16}\n/m, ''));
    await run(LATER);
    expect((await stories())[0]?.data.tldr).toBe(story?.data.tldr);
  });

  it('never touches what a person changed', async () => {
    await using folder = await scratch();
    const { run, stories, dir } = await mornings(folder.path, () => null);
    await run();
    const file = join(dir, (await stories())[0]?.path ?? '');
    await writeFile(file, (await readFile(file, 'utf8')).replace('## Summary\n', '## Summary\n\nMy own words.\n'));
    const mine = await readFile(file, 'utf8');
    await run(LATER);
    expect(await readFile(file, 'utf8')).toBe(mine);
  });

  it('sends nothing when it must not use the network', async () => {
    await using folder = await scratch();
    const { run, calls } = await mornings(folder.path, () => FAULTS['500'], '  retries: 0\n');
    await run();
    const before = calls.length;
    await run(LATER, { offline: true });
    expect(calls.length).toBe(before);
  });
});

describe('a morning on which every third call fails', () => {
  /** Names of faults that are not tried again, in turn. */
  const names = ['filter', 'prose', 'quote', 'number', 'garbage', 'misses', 'language', 'link'] as const;
  const everyThird: Plan = (number) =>
    number % 3 === 0 ? FAULTS[names[(number / 3) % names.length] ?? 'prose'] : null;

  it('publishes every story, each with a true receipt', async () => {
    await using whole = await scratch();
    await using folder = await scratch();
    const good = await (await mornings(whole.path, () => null)).run();
    const { run, receipts, calls } = await mornings(folder.path, everyThird);
    const { edition } = await run();
    const found = await receipts();
    expect([edition.counts, edition.entries.map(({ id, fate }) => [id, fate])]).toEqual([
      good.edition.counts,
      good.edition.entries.map(({ id, fate }) => [id, fate]),
    ]);
    const [byModel, instead] = [
      found.filter(({ by }) => by === MODEL),
      found.filter(({ asked }) => asked?.by === MODEL),
    ];
    expect([instead.length, byModel.length + instead.length]).toEqual([Math.floor(calls.length / 3), calls.length]);
    expect(instead.every(({ by, asked }) => by === 'extractive/1' && asked?.fault !== '')).toBe(true);
  });

  it('warns of each of them in its ledger', async () => {
    await using folder = await scratch();
    const { run, calls } = await mornings(folder.path, everyThird);
    const { edition } = await run();
    const told = edition.warnings.filter((line) =>
      /^summarise: \S+: ollama\/loopback .*: extractive instead$/.test(line),
    );
    expect(told.length).toBe(Math.floor(calls.length / 3));
  });

  it('loses nothing when they are tried again', async () => {
    await using folder = await scratch();
    const { run, receipts } = await mornings(folder.path, (number) => (number % 3 === 0 ? FAULTS['500'] : null));
    await run();
    expect((await receipts()).map(({ by }) => by)).toEqual((await receipts()).map(() => MODEL));
  });

  it('changes nothing in a second run', async () => {
    await using folder = await scratch();
    const { run, calls } = await mornings(folder.path, (number) => (number % 3 === 0 ? FAULTS.filter : null));
    await run();
    const before = calls.length;
    expect([(await run(LATER)).written, calls.length - before]).toEqual([[], 0]);
  });
});

it('a morning without a model that can be reached is the morning without a model, but for its receipts', async () => {
  await using folder = await scratch();
  const { run, stories } = await mornings(folder.path, () => FAULTS['401'], '  concurrency: 1\n');
  await run();
  const [first, ...others] = (await stories()).map(({ data }) => data.written['body.summary']);
  const asked = [first, ...others].filter((receipt) => receipt?.asked);
  expect([asked.length, new Set([first, ...others].map((receipt) => receipt?.by))]).toEqual([
    1,
    new Set(['extractive/1']),
  ]);
});
