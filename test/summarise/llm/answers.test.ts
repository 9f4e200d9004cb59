import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { entry } from '../../sample.ts';
import { FAULTS } from './model-server.ts';
import { runOn, scratchCache, story } from './run.ts';

/** Paths of the answers that are kept below a cache folder. */
async function kept(cacheDir: string): Promise<string[]> {
  const found = await readdir(join(cacheDir, 'answers'), { recursive: true, withFileTypes: true }).catch(() => []);
  return found.filter((file) => file.isFile()).map((file) => join(file.parentPath, file.name));
}

it('is asked once for what a later run asks again', async () => {
  const cacheDir = await scratchCache();
  const first = await runOn(() => null, { cacheDir });
  const summary = await first.summariser.summarise(story);
  const second = await runOn(() => FAULTS['500'], { cacheDir });
  expect([await second.summariser.summarise(story), second.calls.length]).toEqual([summary, 0]);
});

it.each(['number', 'filter', 'prose'] as const)(
  'is not asked again for an answer that was of no use: %s',
  async (name) => {
    const cacheDir = await scratchCache();
    const first = await runOn(() => FAULTS[name], { cacheDir });
    const summary = await first.summariser.summarise(story);
    const second = await runOn(() => null, { cacheDir });
    expect([await second.summariser.summarise(story), second.calls.length]).toEqual([summary, 0]);
  },
);

it('is asked again where no answer came', async () => {
  const cacheDir = await scratchCache();
  await (await runOn(() => FAULTS['500'], { cacheDir, retries: 0 })).summariser.summarise(story);
  const second = await runOn(() => null, { cacheDir });
  expect((await second.summariser.summarise(story)).by).toBe('ollama/loopback');
});

it.each([
  ['empty', ''],
  ['cut', '{"model":"ollama/loop'],
  ['of another form', '{"text":1}'],
])('is asked again where the file is %s', async (_, text) => {
  const cacheDir = await scratchCache();
  await (await runOn(() => null, { cacheDir })).summariser.summarise(story);
  for (const file of await kept(cacheDir)) await writeFile(file, text);
  const second = await runOn(() => null, { cacheDir });
  expect([(await second.summariser.summarise(story)).by, second.calls.length]).toEqual(['ollama/loopback', 1]);
});

it.each([
  [
    'another text',
    { entries: [entry('2605.00001', { summary: 'We propose a margin loss for clean labels only.' })] },
    {},
  ],
  ['another model', {}, { model: 'other' }],
  ['another temperature', {}, { temperature: 1 }],
])('is asked again about %s', async (_, other, settings) => {
  const cacheDir = await scratchCache();
  await (await runOn(() => null, { cacheDir })).summariser.summarise(story);
  const second = await runOn(() => null, { cacheDir, ...settings });
  await second.summariser.summarise({ ...story, ...other });
  expect(second.calls).toHaveLength(1);
});

it('is kept although another call of the run never ends', async () => {
  const cacheDir = await scratchCache();
  const { summariser } = await runOn((number) => (number === 1 ? null : FAULTS.hang), { cacheDir, concurrency: 1 });
  await summariser.summarise(story);
  void summariser.summarise({ id: 'other', entries: [entry('2605.00009')] });
  expect(await kept(cacheDir)).toHaveLength(1);
});

it('costs no story where it cannot be kept', async () => {
  const cacheDir = await scratchCache();
  await writeFile(join(cacheDir, 'answers'), 'a file where a folder belongs');
  const { summariser } = await runOn(() => null, { cacheDir });
  expect((await summariser.summarise(story)).by).toBe('ollama/loopback');
  expect(summariser.report?.().warnings.map(({ message }) => message)).toEqual([
    expect.stringMatching(/^answers are not kept, the next run pays again: /),
  ]);
});

it('is used without a call when nothing may be sent', async () => {
  const cacheDir = await scratchCache();
  await (await runOn(() => null, { cacheDir })).summariser.summarise(story);
  const { summariser, calls } = await runOn(() => null, { cacheDir, offline: true });
  expect([(await summariser.summarise(story)).by, calls.length]).toEqual(['ollama/loopback', 0]);
});

it('is done without when nothing may be sent and none is kept', async () => {
  const { summariser, calls } = await runOn(() => null, { offline: true });
  expect([await summariser.summarise(story), calls.length]).toMatchObject([{ by: 'extractive/1' }, 0]);
});

const KEY = 'sk-1234567890-secret';

it('never holds the key', async () => {
  const { summariser, cacheDir, calls } = await runOn(() => null, { key: KEY });
  await summariser.summarise(story);
  const texts = await Promise.all((await kept(cacheDir)).map((file) => readFile(file, 'utf8')));
  expect([calls[0]?.headers.authorization, texts.length, texts.join().includes(KEY)]).toEqual([
    `Bearer ${KEY}`,
    1,
    false,
  ]);
});

it('leaves the key out of what a provider says about a request', async () => {
  const echo = FAULTS['400'];
  const { summariser } = await runOn(() => echo, { key: KEY, retries: 0 });
  const { asked } = await summariser.summarise(story);
  expect(asked?.fault).toBe('answered 400: what about … here?');
});
