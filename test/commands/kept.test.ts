import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, it } from 'vitest';
import { answersIn } from '../../scripts/commands/answers.ts';
import { KEPT_DAYS, pruneCache } from '../../scripts/commands/kept.ts';
import { runMorning } from '../../scripts/commands/run-morning.ts';
import { readCopy, writeCopy } from '../../scripts/fetch/cache.ts';
import { contentIn, DAY, serveAnnouncement } from '../crash/run.ts';
import { run } from '../embed/scene.ts';
import { serveEmbeddings } from '../embed/server.ts';
import { scratch, testIo } from '../morning/folder.ts';

const START = Date.parse(`${DAY}T06:00:00Z`);
const after = (days: number) => new Date(START + days * 86_400_000);
/** Longer than anything unused is kept. */
const LATE = KEPT_DAYS + 1;

const question = (message: string) => ({ model: 'm', prompt: 'p', message });
const reply = { text: 'yes', finish: 'stop', usage: null } as const;

/** Keeps answers to `a` and `b`, of which `b` is used again on a later day. */
async function keepAnswers(cacheDir: string, used: Date): Promise<void> {
  const answers = (now: Date) => answersIn(join(cacheDir, 'answers'), () => now);
  for (const message of ['a', 'b']) await answers(after(0)).set(question(message), reply);
  await answers(used).get(question('b'));
}

/** Which of the two are still there. */
async function answersLeft(cacheDir: string): Promise<string[]> {
  const answers = answersIn(join(cacheDir, 'answers'), () => after(0));
  const found = await Promise.all(['a', 'b'].map(async (name) => ((await answers.get(question(name))) ? [name] : [])));
  return found.flat();
}

it('an answer that no run has used for so long is thrown away, one that was used since stays', async () => {
  await using folder = await scratch();
  await keepAnswers(folder.path, after(30));
  await pruneCache(folder.path, after(KEPT_DAYS));
  expect(await answersLeft(folder.path)).toEqual(['a', 'b']);
  await keepAnswers(folder.path, after(30));
  await pruneCache(folder.path, after(LATE));
  expect(await answersLeft(folder.path)).toEqual(['b']);
});

it('a paper that no run has used for so long is thrown away, one that was used since stays', async () => {
  await using folder = await scratch();
  const dir = join(folder.path, 'papers');
  const copy = { url: '', etag: null, lastModified: null, contentType: null, freshUntil: null, notes: [] };
  for (const name of ['a', 'b']) await writeCopy(dir, name, after(0), { ...copy, body: new Uint8Array([1]) });
  const read = (name: string) => readCopy(dir, name, after(30), () => undefined);
  await read('b');
  await pruneCache(folder.path, after(LATE));
  expect([await read('a'), (await read('b'))?.body.length, (await readdir(dir)).length]).toEqual([null, 1, 2]);
});

it('a vector that no run has used for so long is thrown away, and the file of a model without any', async () => {
  await using folder = await scratch();
  const dir = join(folder.path, 'embeddings');
  const { url, asked } = await serveEmbeddings();
  for (const model of ['a', 'b']) await run(url, dir, { model }, { now: after(0) });
  await run(url, dir, { model: 'b' }, { now: after(30) });
  asked.length = 0;
  await pruneCache(folder.path, after(LATE));
  expect(await readdir(dir)).toHaveLength(1);
  await run(url, dir, { model: 'b' }, { now: after(LATE) });
  expect(asked).toEqual([]);
});

it('vectors that an earlier version kept are used on, and count from that day', async () => {
  await using folder = await scratch();
  const dir = join(folder.path, 'embeddings');
  const { url, asked } = await serveEmbeddings();
  await run(url, dir, {}, { now: after(0) });
  const database = new DatabaseSync(join(dir, (await readdir(dir))[0] ?? ''));
  database.exec('ALTER TABLE vectors DROP COLUMN used');
  database.close();
  asked.length = 0;
  await run(url, dir, {}, { now: after(LATE) });
  await pruneCache(folder.path, after(LATE + 1));
  await run(url, dir, {}, { now: after(LATE + 1) });
  expect(asked).toEqual([]);
});

it('a cache without any of them is none to fail of', async () => {
  await using folder = await scratch();
  await expect(pruneCache(join(folder.path, 'none'), after(0))).resolves.toBeUndefined();
});

it.each([
  ['a run that went well', {}, ['b']],
  ['a dry run', { dryRun: true }, ['a', 'b']],
  ['a run that no source answered', { offline: true }, ['a', 'b']],
])('%s leaves %o', async (_, over, left) => {
  await using folder = await scratch();
  const [cacheDir, contentDir] = [join(folder.path, 'cache'), join(folder.path, 'content')];
  await contentIn(contentDir, await serveAnnouncement());
  await keepAnswers(cacheDir, after(LATE));
  const io = testIo(after(LATE).toISOString());
  await runMorning(io, { contentDir, cacheDir, date: DAY, ...over }).catch(() => undefined);
  expect(await answersLeft(cacheDir)).toEqual(left);
});
