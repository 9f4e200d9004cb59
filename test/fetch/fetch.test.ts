import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { fetchSources } from '../../scripts/fetch/fetch.ts';
import { fakeRun, rowFor, serve } from './server.ts';

const text = (body: Uint8Array | null | undefined) => (body ? new TextDecoder().decode(body) : body);
const reply = (response: ServerResponse, status: number, headers: Record<string, string> = {}, body = '') => {
  response.writeHead(status, headers);
  response.end(body);
};

/** Inode and time of each file: a file written anew has other ones. */
const filesIn = async (dir: string) => {
  const stats = (await readdir(dir)).map((name) => stat(join(dir, name), { bigint: true }));
  return (await Promise.all(stats)).map(({ ino, mtimeNs }) => [ino, mtimeNs]);
};

test('reads a body with its type and address, and says who asks', async () => {
  const agents: unknown[] = [];
  const base = await serve((request, response) => {
    agents.push(request.headers['user-agent']);
    reply(response, 200, { 'content-type': 'text/xml' }, '<rss/>');
  });
  const { options } = await fakeRun();
  const [feed] = await fetchSources([rowFor(`${base}/a`)], options);
  expect({ ...feed, body: text(feed?.body), source: null }).toEqual({
    source: null,
    status: 'ok',
    body: '<rss/>',
    contentType: 'text/xml',
    url: `${base}/a`,
    error: null,
  });
  expect(agents).toEqual(['Lemma test']);
});

test('keeps the order of the rows, whoever answers first', async () => {
  let held: ServerResponse | undefined;
  const base = await serve((request, response) => {
    if (request.url === '/slow') held = response;
    else reply(response, 200, {}, 'fast');
  });
  const { options } = await fakeRun();
  const came: string[] = [];
  const onResult = (feed: { source: { id: string } }) => {
    came.push(feed.source.id);
    if (feed.source.id === 'fast' && held) reply(held, 200, {}, 'slow');
  };
  const rows = [rowFor(`${base}/slow`, { id: 'slow' }), rowFor(`${base}/fast`, { id: 'fast' })];
  const feeds = await fetchSources(rows, { ...options, onResult });
  expect([feeds.map((feed) => feed.source.id), came]).toEqual([
    ['slow', 'fast'],
    ['fast', 'slow'],
  ]);
});

test('a 304 gives the kept body and writes nothing', async () => {
  const asked: unknown[] = [];
  const base = await serve((request, response) => {
    asked.push(request.headers['if-none-match'], request.headers['if-modified-since']);
    const validators = { etag: '"1"', 'last-modified': 'Tue, 05 May 2026 04:00:00 GMT' };
    if (request.headers['if-none-match'] === '"1"') reply(response, 304);
    else reply(response, 200, validators, '<rss/>');
  });
  const { options } = await fakeRun();
  await fetchSources([rowFor(base)], options);
  const before = await filesIn(options.cacheDir);
  const [feed] = await fetchSources([rowFor(base)], options);
  const after = await filesIn(options.cacheDir);
  expect([feed?.status, text(feed?.body)]).toEqual(['unchanged', '<rss/>']);
  expect(asked).toEqual([undefined, undefined, '"1"', 'Tue, 05 May 2026 04:00:00 GMT']);
  expect(after).toEqual(before);
});

test('a copy that does not fit its record is moved aside and asked for again', async () => {
  const base = await serve((request, response) =>
    reply(response, request.headers['if-none-match'] ? 304 : 200, { etag: '"1"' }, '<rss/>'),
  );
  const { options } = await fakeRun();
  await fetchSources([rowFor(base)], options);
  const body = (await readdir(options.cacheDir)).find((name) => name.endsWith('.body')) ?? '';
  await writeFile(join(options.cacheDir, body), '<rs');
  const told: string[] = [];
  const [feed] = await fetchSources([rowFor(base)], { ...options, onNote: (_, line) => told.push(line) });
  expect([feed?.status, text(feed?.body)]).toEqual(['ok', '<rss/>']);
  const [kept, aside] = [join(options.cacheDir, body), join(options.cacheDir, `${body}.unreadable`)];
  expect([await readFile(kept, 'utf8'), await readFile(aside, 'utf8')]).toEqual(['<rss/>', '<rs']);
  const names = [body.replace('.body', '.json'), body].map((name) => `${name}.unreadable`).join(', ');
  expect(told).toEqual([`its last copy could not be read (its two files do not fit): moved to ${names}`]);
});

test('a failure leaves the last good copy standing, marked stale', async () => {
  let status = 200;
  const base = await serve((_, response) => reply(response, status, {}, 'good'));
  const { options } = await fakeRun();
  await fetchSources([rowFor(base)], options);
  status = 403;
  const [feed] = await fetchSources([rowFor(base)], options);
  expect([feed?.status, text(feed?.body), feed?.error]).toEqual(['stale', 'good', 'answered 403']);
});

test('offline asks nobody', async () => {
  let asked = 0;
  const base = await serve((_, response) => {
    asked += 1;
    reply(response, 200, {}, 'good');
  });
  const { options } = await fakeRun();
  await fetchSources([rowFor(`${base}/kept`)], options);
  const rows = [rowFor(`${base}/kept`), rowFor(`${base}/never`)];
  const feeds = await fetchSources(rows, { ...options, offline: true });
  expect(feeds.map(({ status, error }) => [status, error])).toEqual([
    ['stale', 'offline: read from the last good copy'],
    ['failed', 'offline: no copy is kept'],
  ]);
  expect(asked).toBe(1);
});

test('an answer that is no feed does not replace the last good copy', async () => {
  let body = 'good';
  const base = await serve((_, response) => reply(response, 200, {}, body));
  const { options } = await fakeRun();
  const check = async (feed: { body: Uint8Array | null }) => {
    if (text(feed.body) !== 'good') throw new Error('not a feed');
  };
  await fetchSources([rowFor(base)], { ...options, check });
  body = 'sign in';
  for (let run = 0; run < 2; run += 1) {
    const [feed] = await fetchSources([rowFor(base)], { ...options, check });
    expect([feed?.status, text(feed?.body), feed?.error]).toEqual(['stale', 'good', 'not a feed']);
  }
});

test('waits as long as a 503 asks, then reads on', async () => {
  let tries = 0;
  const base = await serve((_, response) => {
    tries += 1;
    if (tries === 1) reply(response, 503, { 'retry-after': '2' });
    else if (tries === 2) reply(response, 429, { 'retry-after': 'Tue, 05 May 2026 06:00:05 GMT' });
    else reply(response, 200, {}, 'at last');
  });
  const { options, slept } = await fakeRun();
  const [feed] = await fetchSources([rowFor(base)], options);
  expect([feed?.status, slept]).toEqual(['ok', [2000, 3000]]);
});

test.each([
  ['500 for good', 500, {}, 'answered 500, asked 3 times', [1000, 2000]],
  ['a wait of an hour', 503, { 'retry-after': '3600' }, 'answered 503 and asks to wait 3600 s', []],
  ['a wait without end', 503, { 'retry-after': '9'.repeat(400) }, 'answered 503 and asks to wait more than a day', []],
  [
    'a wait until yesterday',
    503,
    { 'retry-after': 'Mon, 04 May 2026 06:00:00 GMT' },
    'answered 503, asked 3 times',
    [1000, 2000],
  ],
  ['an address with nothing at it', 404, {}, 'answered 404', []],
  ['a wait that makes no sense', 503, { 'retry-after': '-5' }, 'answered 503, asked 3 times', [1000, 2000]],
  ['a refusal', 403, {}, 'answered 403', []],
])('%s ends in one line', async (_, status, headers, error, waits) => {
  const base = await serve((_request, response) => reply(response, status, headers));
  const { options, slept } = await fakeRun();
  const [feed] = await fetchSources([rowFor(base)], options);
  expect([feed?.status, feed?.body, feed?.error, slept]).toEqual(['failed', null, error, waits]);
});

test.each([
  [401, 'it wants a login: take an address that needs none'],
  [404, 'nothing is at that address: correct its url in sources.yaml'],
  [410, 'gone for good: remove its row from sources.yaml'],
  [418, 'look at what its url gives, and correct it in sources.yaml if that is no feed'],
  [429, 'it is asked too often: run less often, or switch some of its rows off'],
  [502, 'the next run asks again'],
])('what to do about an answer of %i is said', async (status, fix) => {
  const base = await serve((_request, response) => reply(response, status));
  const { options } = await fakeRun();
  const [feed] = await fetchSources([rowFor(base)], options);
  expect(feed?.fix).toBe(fix);
});

test('a body that drips is cut off at the deadline', async () => {
  const base = await serve((_, response) => {
    response.writeHead(200);
    const drip = setInterval(() => response.write('x'), 5);
    response.on('close', () => clearInterval(drip));
  });
  const { options } = await fakeRun();
  const [feed] = await fetchSources([rowFor(base)], { ...options, timeoutMs: 100 });
  expect(feed?.error).toBe('no whole answer within 0.1 s');
});

test('the cap counts bytes after decompression', async () => {
  const base = await serve((request, response) => {
    const body = Buffer.alloc(4 * 2 ** 20, 'a');
    response.writeHead(200, request.url === '/gzip' ? { 'content-encoding': 'gzip' } : {});
    response.end(request.url === '/gzip' ? gzipSync(body) : body);
  });
  const { options } = await fakeRun();
  const feeds = await fetchSources([rowFor(`${base}/plain`), rowFor(`${base}/gzip`)], {
    ...options,
    maxBytes: 2 ** 20,
  });
  expect(feeds.map((feed) => feed.error)).toEqual(['body over 1 MiB', 'body over 1 MiB']);
});

test('a body that is not what its encoding says is an error', async () => {
  const base = await serve((_, response) => reply(response, 200, { 'content-encoding': 'gzip' }, '<rss/>'));
  const { options } = await fakeRun();
  const [feed] = await fetchSources([rowFor(base)], options);
  expect(feed?.error).toBe('body is not compressed the way its header says');
});

test('half a body is no body', async () => {
  const base = await serve((_, response) => {
    response.writeHead(200, { 'content-length': '100' });
    response.write('<rss>', () => response.destroy());
  });
  const { options, slept } = await fakeRun();
  const [feed] = await fetchSources([rowFor(base)], options);
  expect([feed?.error, slept]).toEqual(['connection ended before the whole answer came, asked 3 times', [1000, 2000]]);
});

test("arXiv's hosts are asked one at a time, three seconds apart", async () => {
  let open = 0;
  const most: number[] = [];
  const base = await serve((_, response) => {
    open += 1;
    most.push(open);
    response.on('close', () => {
      open -= 1;
    });
    reply(response, 200, {}, 'x');
  });
  const { options, slept } = await fakeRun();
  const rows = ['a', 'b', 'c'].map((id) => rowFor(`${base}/${id}`, { id }));
  await fetchSources(rows, { ...options, isPaced: () => true });
  expect([slept, most]).toEqual([
    [3000, 3000],
    [1, 1, 1],
  ]);
});
