import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, it } from 'vitest';
import { embed } from '../../scripts/embed/embed.ts';
import { scratch } from '../morning/folder.ts';
import { entry } from '../sample.ts';
import { entries, NOW, rowFor, run } from './scene.ts';
import { sendRows, serveEmbeddings } from './server.ts';

/** The file in which a cache folder keeps its vectors. */
const fileIn = async (dir: string) => join(dir, (await readdir(dir))[0] ?? '');

it('asks for nothing in a second run', async () => {
  await using folder = await scratch();
  const { url, asked } = await serveEmbeddings();
  const first = await run(url, folder.path);
  asked.length = 0;
  expect([await run(url, folder.path), asked]).toEqual([first, []]);
});

it('asks for what is new', async () => {
  await using folder = await scratch();
  const { url, asked } = await serveEmbeddings();
  await run(url, folder.path);
  const more = [...entries, entry('2605.00009', { title: 'New', summary: 'New.' })];
  await embed(more, rowFor(url), { cacheDir: folder.path, now: NOW });
  expect(asked.map(({ input }) => input).slice(1)).toEqual([['New\n\nNew.']]);
});

it.each([
  ['model', { model: 'other' }],
  ['prefix', { prefix: 'query: ' }],
  ['dimensions', { dimensions: 4 }],
])('asks anew for another %s', async (_, over) => {
  await using folder = await scratch();
  const { url, asked } = await serveEmbeddings();
  await run(url, folder.path);
  await run(url, folder.path, over);
  expect(asked.map(({ input }) => input.length)).toEqual([5, 5]);
});

it('keeps what came before a failure', async () => {
  await using folder = await scratch();
  const { url, asked } = await serveEmbeddings((response, good, request) => {
    if (request === 5) response.writeHead(500).end();
    else sendRows(response, good);
  });
  await expect(run(url, folder.path, { batch: 1 })).rejects.toThrow();
  await run(url, folder.path);
  // Two requests are under way at once: when the fifth is sent, three are done.
  expect(asked.at(-1)?.input.length).toBeLessThanOrEqual(2);
});

it.each([
  ['is no database', (text: Buffer) => Buffer.from(text).reverse()],
  ['was cut off', (text: Buffer) => text.subarray(0, 5000)],
  ['is empty', () => Buffer.of()],
])('makes a cache anew that %s', async (_, spoil) => {
  await using folder = await scratch();
  const { url, asked } = await serveEmbeddings();
  const first = await run(url, folder.path);
  const file = await fileIn(folder.path);
  await writeFile(file, spoil(await readFile(file)));
  const again = await run(url, folder.path);
  asked.length = 0;
  expect([again, await run(url, folder.path), asked]).toEqual([first, first, []]);
});

it('makes a cache anew that has other tables', async () => {
  await using folder = await scratch();
  const { url } = await serveEmbeddings();
  const first = await run(url, folder.path);
  const database = new DatabaseSync(await fileIn(folder.path));
  database.exec('DROP TABLE vectors; CREATE TABLE vectors (other TEXT)');
  database.close();
  expect(await run(url, folder.path)).toEqual(first);
});

it('asks again for a vector that was spoilt on disk', async () => {
  await using folder = await scratch();
  const { url, asked } = await serveEmbeddings();
  const first = await run(url, folder.path);
  const database = new DatabaseSync(await fileIn(folder.path));
  database.exec('UPDATE vectors SET vector = zeroblob(32) WHERE rowid = 2');
  database.close();
  expect([await run(url, folder.path), asked.at(-1)?.input.length]).toEqual([first, 1]);
});

it('asks for all again where the model now gives another length', async () => {
  await using folder = await scratch();
  let length = 8;
  const { url, asked } = await serveEmbeddings((response, good) =>
    sendRows(
      response,
      good.map((row) => ({ ...row, embedding: row.embedding.slice(0, length) })),
    ),
  );
  await run(url, folder.path);
  length = 4;
  const more = [...entries, entry('2605.00009')];
  const vectors = await embed(more, rowFor(url), { cacheDir: folder.path, now: NOW });
  expect([...vectors.values()].map((vector) => vector.length)).toEqual([4, 4, 4, 4, 4, 4]);
  expect(asked.map(({ input }) => input.length)).toEqual([5, 1, 5]);
});

it('does without a cache where none can be written', async () => {
  await using folder = await scratch();
  const { url } = await serveEmbeddings();
  const file = join(folder.path, 'file');
  await writeFile(file, '');
  expect((await run(url, join(file, 'below'))).size).toBe(5);
});
