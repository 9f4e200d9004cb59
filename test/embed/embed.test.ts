import { expect, it } from 'vitest';
import { embed } from '../../scripts/embed/embed.ts';
import { scratch } from '../morning/folder.ts';
import { entry } from '../sample.ts';
import { entries, NOW, rowFor, run } from './scene.ts';
import { sendRows, serveEmbeddings, vectorOf } from './server.ts';

const expected = entries.map(({ id, title, summary }) => [id, Float32Array.from(vectorOf(`${title}\n\n${summary}`))]);

it('gives each entry the vector of its title and abstract', async () => {
  await using folder = await scratch();
  const { url } = await serveEmbeddings();
  expect([...(await run(url, folder.path))]).toEqual(expected);
});

it('asks in batches', async () => {
  await using folder = await scratch();
  const { url, asked } = await serveEmbeddings();
  await run(url, folder.path, { batch: 2 });
  expect(asked.map(({ input }) => input.length).sort()).toEqual([1, 2, 2]);
});

it('asks as the protocol and the block say', async () => {
  await using folder = await scratch();
  const { url, asked } = await serveEmbeddings();
  await run(url, folder.path, { prefix: 'clustering: ', dimensions: 4 }, { key: 'sesame' });
  expect(asked.map(({ input, ...rest }) => ({ ...rest, first: input[0] }))).toEqual([
    {
      ...{ path: '/v1/embeddings', authorization: 'Bearer sesame', model: 'fake', dimensions: 4 },
      ...{ encoding_format: 'float', first: 'clustering: Title a\n\nAbstract a.' },
    },
  ]);
});

it('sends no key where none is named', async () => {
  await using folder = await scratch();
  const { url, asked } = await serveEmbeddings();
  await run(url, folder.path);
  expect(asked.map(({ authorization }) => authorization)).toEqual([undefined]);
});

it('goes by the numbers of the vectors, whatever their order', async () => {
  await using folder = await scratch();
  const { url } = await serveEmbeddings((response, good) => sendRows(response, good.reverse()));
  expect([...(await run(url, folder.path))]).toEqual(expected);
});

it('asks once for a text that two entries have', async () => {
  await using folder = await scratch();
  const { url, asked } = await serveEmbeddings();
  const twins = ['2605.00001', '2605.00002'].map((id) => entry(id, { title: 'Same', summary: 'Same.' }));
  await embed(twins, rowFor(url), { cacheDir: folder.path, now: NOW });
  expect(asked.map(({ input }) => input)).toEqual([['Same\n\nSame.']]);
});

it('sends no more than the start of a long text, and no half character', async () => {
  await using folder = await scratch();
  const { url, asked } = await serveEmbeddings();
  await embed([entry('2605.00001', { title: 'T', summary: '😀'.repeat(4000) })], rowFor(url), {
    cacheDir: folder.path,
    now: NOW,
  });
  const [text = ''] = asked[0]?.input ?? [];
  expect([text.length, text.isWellFormed()]).toEqual([4000, true]);
});

it('asks for nothing where there is nothing', async () => {
  await using folder = await scratch();
  const { url, asked } = await serveEmbeddings();
  expect([(await embed([], rowFor(url), { cacheDir: folder.path, now: NOW })).size, asked]).toEqual([0, []]);
});

it.each([429, 500, 503])('asks again after %i, as Retry-After says', async (status) => {
  await using folder = await scratch();
  const { url, asked } = await serveEmbeddings((response, good, request) => {
    if (request === 1) response.writeHead(status, { 'retry-after': '0' }).end();
    else sendRows(response, good);
  });
  expect([(await run(url, folder.path, {}, { retries: 1 })).size, asked.length]).toEqual([5, 2]);
});
