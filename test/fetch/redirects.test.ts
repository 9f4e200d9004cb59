import { expect, test } from 'vitest';
import { isPublicAddress } from '../../scripts/fetch/address.ts';
import { fetchSources } from '../../scripts/fetch/fetch.ts';
import { fakeRun, rowFor, serve } from './server.ts';

/** Answers every request with a redirect to `to(path)`, and counts. */
async function redirecting(to: (path: string) => string): Promise<{ base: string; asked: string[] }> {
  const asked: string[] = [];
  const base = await serve((request, response) => {
    asked.push(request.url ?? '');
    response.writeHead(302, { location: to(request.url ?? '') });
    response.end();
  });
  return { base, asked };
}

test('follows redirects and tells where they ended', async () => {
  const base = await serve((request, response) => {
    response.writeHead(request.url === '/new' ? 200 : 301, { location: '/new' });
    response.end('<rss/>');
  });
  const { options } = await fakeRun();
  const [feed] = await fetchSources([rowFor(`${base}/old`)], options);
  expect([feed?.status, feed?.url]).toEqual(['ok', `${base}/new`]);
});

test('a circle is seen at once', async () => {
  const { base, asked } = await redirecting(() => '/a');
  const { options } = await fakeRun();
  const [feed] = await fetchSources([rowFor(`${base}/a`)], options);
  expect([feed?.error, asked]).toEqual([`redirects in a circle: ${base}/a`, ['/a']]);
});

test('no request is made beyond the fifth redirect', async () => {
  const { base, asked } = await redirecting((path) => `${path}x`);
  const { options } = await fakeRun();
  const [feed] = await fetchSources([rowFor(`${base}/`)], options);
  expect([feed?.error, asked.length]).toEqual([`more than 5 redirects, the last to ${base}/xxxxxx`, 6]);
});

test.each([
  ['ftp://a.example/', 'address is not http: ftp:'],
  ['file:///etc/passwd', 'address is not http: file:'],
  ['http://me:secret@a.example/', 'address holds a user name or password: refused'],
  ['http://127.0.0.77:8080/latest', 'private address refused: 127.0.0.77'],
  ['http://2130706433:8080/', 'private address refused: 127.0.0.1'],
  ['http://[::1]:8080/', 'private address refused: ::1'],
])('a redirect to %s is not followed', async (to, error) => {
  const { base } = await redirecting(() => to);
  const { options } = await fakeRun();
  const [feed] = await fetchSources([rowFor(base)], options);
  expect(feed?.error).toBe(error);
});

test.each(['http://localhost:8080/', 'http://127.0.0.1:8080/'])('%s is closed to an ordinary row', async (url) => {
  const { options } = await fakeRun();
  const [feed] = await fetchSources([rowFor(url, { allowPrivateNetwork: false })], options);
  expect(feed?.error).toMatch(/^private address refused: /);
});

test.each([
  '0.0.0.0',
  '10.1.2.3',
  '100.64.0.1',
  '127.0.0.1',
  '169.254.169.254',
  '192.168.1.1',
  '224.0.0.1',
  '::',
  '::1',
  '::ffff:10.0.0.1',
  '64:ff9b::7f00:1',
  'fc00::1',
  'fe80::1',
])('%s is not public', (address) => {
  expect(isPublicAddress(address)).toBe(false);
});

test.each(['8.8.8.8', '2606:4700::1', '::ffff:8.8.8.8'])('%s is public', (address) => {
  expect(isPublicAddress(address)).toBe(true);
});
