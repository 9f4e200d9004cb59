import { expect, test } from 'vitest';
import { fetchSources } from '../../scripts/fetch/fetch.ts';
import { freshUntil } from '../../scripts/fetch/freshness.ts';
import { fakeRun, rowFor, serve } from './server.ts';

const NOW = new Date('2026-05-05T06:00:00Z');

test.each([
  [{ 'cache-control': 'max-age=900' }, '2026-05-05T06:15:00.000Z'],
  [{ 'cache-control': 'max-age=900', age: '600' }, '2026-05-05T06:05:00.000Z'],
  [{ 'cache-control': 'private, max-age=60' }, '2026-05-05T06:01:00.000Z'],
  [{ expires: 'Tue, 05 May 2026 06:30:00 GMT' }, '2026-05-05T06:30:00.000Z'],
  [{ 'cache-control': 'max-age=31536000, immutable' }, '2026-05-05T07:00:00.000Z'],
  [{ 'cache-control': 'no-cache, max-age=900' }, null],
  [{ 'cache-control': 'no-store' }, null],
  [{ expires: '0' }, null],
  [{ 'cache-control': 'max-age=-5' }, null],
  [{ vary: '*', 'cache-control': 'max-age=900' }, null],
  [{ 'last-modified': 'Wed, 01 Jan 2020 00:00:00 GMT' }, null],
  [{}, null],
])('%j is good until %s', (headers, until) => {
  expect(freshUntil(headers as Record<string, string>, NOW)).toBe(until);
});

/** A source that is good for 15 minutes; counts its requests. */
async function quarterHour() {
  const asked: string[] = [];
  const base = await serve((request, response) => {
    asked.push(request.headers['if-none-match'] ?? 'anew');
    response.writeHead(request.headers['if-none-match'] ? 304 : 200, { etag: '"1"', 'cache-control': 'max-age=900' });
    response.end(request.headers['if-none-match'] ? '' : '<rss/>');
  });
  return { asked, row: rowFor(base) };
}

test('an answer that is still good is not asked for again', async () => {
  const { asked, row } = await quarterHour();
  const { options } = await fakeRun();
  await fetchSources([row], options);
  const [feed] = await fetchSources([row], options);
  expect([feed?.status, feed?.error, asked]).toEqual(['unchanged', null, ['anew']]);
});

test('when its time is over the server is asked whether it changed', async () => {
  const { asked, row } = await quarterHour();
  const { options } = await fakeRun();
  await fetchSources([row], options);
  await options.sleep?.(901_000);
  await fetchSources([row], options);
  expect(asked).toEqual(['anew', '"1"']);
});

test('a run that must see today asks all the same', async () => {
  const { asked, row } = await quarterHour();
  const { options } = await fakeRun();
  await fetchSources([row], options);
  await fetchSources([row], { ...options, revalidate: true });
  expect(asked).toEqual(['anew', '"1"']);
});
