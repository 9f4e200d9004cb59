import type { ServerResponse } from 'node:http';
import { expect, test } from 'vitest';
import { FetchError } from '../../scripts/fetch/failure.ts';
import { fetchSources } from '../../scripts/fetch/fetch.ts';
import { withRetries } from '../../scripts/fetch/retry.ts';
import { shownAddress } from '../../src/schemas/address.ts';
import { fakeRun, rowFor, serve } from './server.ts';

const redirect = (response: ServerResponse, status: number, location: string) =>
  response.writeHead(status, { location }).end();

test('a feed that moved for good is read and its new address told', async () => {
  const base = await serve((request, response) => {
    if (request.url === '/old') redirect(response, 301, '/older');
    else if (request.url === '/older') redirect(response, 308, '/new?key=hidden');
    else response.end('<rss/>');
  });
  const { options } = await fakeRun();
  const [feed] = await fetchSources([rowFor(`${base}/old`)], options);
  const note = `has moved for good to ${base}/new?key=…: change its url in sources.yaml`;
  expect([feed?.status, feed?.notes]).toEqual(['ok', [note]]);
});

test('of a move for good and one for now only the first is told', async () => {
  const base = await serve((request, response) => {
    if (request.url === '/old') redirect(response, 301, '/new');
    else if (request.url === '/new') redirect(response, 302, '/today');
    else response.end('<rss/>');
  });
  const { options } = await fakeRun();
  const [feed] = await fetchSources([rowFor(`${base}/old`)], options);
  expect(feed?.notes).toEqual([`has moved for good to ${base}/new: change its url in sources.yaml`]);
});

test('a feed that is elsewhere for now gives no word', async () => {
  const base = await serve((request, response) => {
    if (request.url === '/old') redirect(response, 302, '/new');
    else response.end('<rss/>');
  });
  const { options } = await fakeRun();
  const [feed] = await fetchSources([rowFor(`${base}/old`)], options);
  expect([feed?.status, feed?.notes]).toEqual(['ok', undefined]);
});

test('no secret of an address is in a message', async () => {
  const base = await serve((request, response) => redirect(response, 302, request.url ?? ''));
  const { options } = await fakeRun();
  const [feed] = await fetchSources([rowFor(`${base}/feed?api_key=sesame&n=5`)], options);
  expect(feed?.error).toBe(`redirects in a circle: ${base}/feed?api_key=…&n=5`);
});

test('credentials in an address are refused without being told', async () => {
  const { options } = await fakeRun();
  const [feed] = await fetchSources([rowFor('http://me:sesame@127.0.0.1:9/')], options);
  expect(feed?.error).toBe('address holds a user name or password: refused');
});

test.each([
  ['https://me:sesame@a.example/b?c=d', 'https://a.example/b?c=d'],
  [
    'https://a.example/?search_query=cat:cs.LG+AND+x&token=abc#t',
    'https://a.example/?search_query=cat:cs.LG+AND+x&token=…',
  ],
  ['https://a.example/?X-Amz-Signature=abc', 'https://a.example/?X-Amz-Signature=…'],
  ['https://a.example/?keywords=x&authors=y', 'https://a.example/?keywords=x&authors=y'],
  ['no address', 'an address that cannot be read'],
])('%s is shown as %s', (address, shown) => {
  expect(shownAddress(address)).toBe(shown);
});

test('a server that speaks no TLS is asked once', async () => {
  let asked = 0;
  const base = await serve(() => {
    asked += 1;
  });
  const { options, slept } = await fakeRun();
  const [feed] = await fetchSources([rowFor(base.replace('http:', 'https:'))], options);
  expect([feed?.error, asked, slept]).toEqual([
    expect.stringMatching(/^no secure connection to 127\.0\.0\.1: /),
    0,
    [],
  ]);
});

test('waits grow, and no two readers wait alike', async () => {
  const slept: number[] = [];
  const sleep = async (ms: number) => void slept.push(ms);
  const draws = [0.5, 0.9];
  const options = { retries: 2, now: () => new Date(0), sleep, random: () => draws.shift() ?? 0, elapsed: () => 0 };
  const attempt = () => Promise.reject(new FetchError('no', 'wait', { transient: true }));
  await expect(withRetries(attempt, options)).rejects.toThrow('no');
  expect(slept).toEqual([1250, 2900]);
});

test('a source that took its share of the run is not asked again', async () => {
  let time = 0;
  const sleep = async (ms: number) => {
    time += ms;
  };
  const options = { retries: 5, now: () => new Date(0), sleep, random: () => 0, elapsed: () => time };
  const attempt = () => {
    time += 20_000;
    return Promise.reject(new FetchError('no', 'wait', { transient: true }));
  };
  await expect(withRetries(attempt, options)).rejects.toThrow('no, asked 2 times');
  expect(time).toBeLessThanOrEqual(45_000);
});
