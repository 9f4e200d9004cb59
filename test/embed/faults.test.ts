import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { scratch } from '../morning/folder.ts';
import { run } from './scene.ts';
import { type Answer, sendRows, serveEmbeddings, type VectorRow } from './server.ts';

const KEY = 'sk-open-sesame';

/** What a run says of a server; its host is written HOST. */
async function complaint(answer: Answer, over: object = {}, options: object = {}): Promise<string> {
  await using folder = await scratch();
  const { url } = await serveEmbeddings(answer);
  const failure = await run(url, folder.path, over, options).catch((error: Error) => error);
  const text = failure instanceof Error ? failure.message : 'none';
  return text.replaceAll(new URL(url).host, 'HOST').replaceAll(new URL(url).hostname, 'HOST');
}

const status =
  (code: number): Answer =>
  (response) =>
    response.writeHead(code, { 'content-type': 'application/json' }).end(JSON.stringify({ error: { message: KEY } }));
const text =
  (body: string): Answer =>
  (response) =>
    response.writeHead(200, { 'content-type': 'application/json' }).end(body);
const changed =
  (change: (embedding: VectorRow['embedding']) => VectorRow['embedding']): Answer =>
  (response, [first, ...rest]) =>
    sendRows(response, first ? [{ ...first, embedding: change(first.embedding) }, ...rest] : []);
const cut: Answer = (response, good) => {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': 10_000 });
  response.write(JSON.stringify({ data: good }).slice(0, 100), () => response.destroy());
};

it.each<[string, Answer, string]>([
  ['500', status(500), "HOST answered 500: see the endpoint's log"],
  ['401', status(401), 'HOST answered 401: put a valid key into the variable that keyEnv names'],
  ['404', status(404), 'HOST answered 404: correct url and model; a local server may have to load the model first'],
  ['429', status(429), 'HOST answered 429: run it again later, or give a smaller batch'],
  ['a cut', cut, 'connection ended before the whole answer came: see that the endpoint runs, correct url'],
  ['no JSON', text('<!doctype html>'), 'HOST did not answer with vectors: correct url and model'],
  ['other JSON', text('{"models":[]}'), 'HOST did not answer with vectors: correct url and model'],
  ['fewer', (r, good) => sendRows(r, good.slice(1)), 'HOST gave another number of vectors than of texts: give a '],
  ['more', (r, good) => sendRows(r, [...good, ...good]), 'HOST gave another number of vectors than of texts: give a '],
  ['a shorter one', changed((v) => v.slice(1)), 'HOST gives vectors of different lengths: take another model'],
  ['an empty one', changed(() => []), 'HOST gave a vector of zeros: take another model'],
  ['zeros', changed((v) => v.map(() => 0)), 'HOST gave a vector of zeros: take another model'],
  ['null', changed((v) => v.map(() => null)), 'HOST did not answer with vectors: correct url and model'],
  ['too large a number', changed((v) => v.map(() => 1e39)), 'HOST gave a vector that is not finite: take another'],
  [
    'the same number twice',
    (r, good) =>
      sendRows(
        r,
        good.map((row) => ({ ...row, index: 0 })),
      ),
    'HOST numbers its vectors wrongly: take another endpoint',
  ],
])('says what to do about an endpoint with the fault: %s', async (_, answer, message) => {
  expect(await complaint(answer)).toContain(message);
});

it('waits no longer for an endpoint that hangs than it may', async () => {
  expect(await complaint(() => undefined, {}, { timeoutMs: 50 })).toBe(
    'no whole answer of HOST within 0.05 s: give a smaller batch',
  );
});

it('waits no longer for all vectors than the deadline', async () => {
  expect(await complaint(() => undefined, { deadline: 1 })).toBe(
    'not all vectors came within 1 s: run it again, for what came is kept, or raise deadline',
  );
});

it('says when a server gives no vectors of the length that was asked for', async () => {
  expect(
    await complaint(
      changed((v) => [...v, 1]),
      { dimensions: 4 },
    ),
  ).toBe('HOST gave 5 numbers where dimensions is 4: take it out');
});

it('says when nobody listens', async () => {
  await using folder = await scratch();
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  await expect(run(`http://127.0.0.1:${port}/v1`, folder.path)).rejects.toThrow(
    `connection refused by 127.0.0.1:${port}: see that the endpoint runs, correct url`,
  );
});

it('takes texts and key to no other host', async () => {
  const { url, asked } = await serveEmbeddings();
  await complaint((response) => response.writeHead(307, { location: `${url}/embeddings` }).end());
  expect(asked).toEqual([]);
});

it('asks nobody offline', async () => {
  await using folder = await scratch();
  const { url, asked } = await serveEmbeddings();
  await expect(run(url, folder.path, {}, { offline: true })).rejects.toThrow(
    '5 vectors are not kept: run it once without --offline',
  );
  expect(asked).toEqual([]);
});

it('goes by what is kept offline', async () => {
  await using folder = await scratch();
  const { url } = await serveEmbeddings();
  await run(url, folder.path);
  expect((await run(url, folder.path, {}, { offline: true })).size).toBe(5);
});

it('repeats no key that the endpoint repeats', async () => {
  expect(await complaint(status(401), {}, { key: KEY })).not.toContain(KEY);
});

it('names no key that cannot be sent', async () => {
  const said = await complaint(sendRows, {}, { key: `${KEY}\n2` });
  expect(said).toBe('the key holds what no request can carry: mend the variable that keyEnv names');
});

it('keeps no key on disk', async () => {
  await using folder = await scratch();
  const { url } = await serveEmbeddings();
  await run(url, folder.path, {}, { key: KEY });
  const files = await Promise.all((await readdir(folder.path)).map((name) => readFile(join(folder.path, name))));
  expect(files.map((file) => file.includes(KEY))).toEqual([false]);
});
