import { expect, test } from 'vitest';
import { fetchSources } from '../../scripts/fetch/fetch.ts';
import { closingTable } from '../../scripts/report/run.ts';
import { fakeRun, rowFor } from '../fetch/server.ts';
import { batch, papersOf } from './batch.ts';
import { type FAULTS, serveFaults } from './fault-server.ts';
import { scratch } from './folder.ts';
import { morningOn, parse } from './one-feed.ts';

const DAY = '2026-05-05';
const HEALTHY = ['cs.LG', 'cs.CL'];

/** A morning on two healthy sources and one behind a fault. */
async function morningWith(fault: string) {
  await using folder = await scratch();
  const text = (path: string) => batch(path.slice(1), DAY, papersOf(DAY));
  const base = await serveFaults((path) => text(HEALTHY.includes(path.slice(1)) ? path : '/cs.LG'));
  const row = (path: string) =>
    rowFor(`${base}/${path}`, { id: path.toLowerCase().replace('.', '-'), kind: 'arxiv-rss' });
  const { options } = await fakeRun();
  const limits = { timeoutMs: 1000, maxBytes: 2 ** 20, check: parse };
  const feeds = await fetchSources([...HEALTHY, fault].map(row), { ...options, ...limits });
  return (await morningOn(folder.path, feeds, DAY)).edition;
}

const COMPLAINTS: Partial<Record<keyof typeof FAULTS, string>> = {
  '500': 'answered 500',
  '404': 'answered 404: nothing is at that address: correct its url in sources.yaml',
  '403': 'answered 403',
  slow: 'no whole answer within 1 s',
  hang: 'no whole answer within 1 s',
  cut: 'connection ended before the whole answer came',
  garbage: 'not a feed: binary data',
  html: 'not a feed: an HTML page titled "Maintenance"',
  empty: 'empty document',
  bomb: 'declares entities and holds no item',
  huge: 'body over 1 MiB',
  gzipbomb: 'body over 1 MiB',
  loop: 'redirects in a circle: ',
  inside: 'private address refused: 127.0.0.77',
};

test.each(Object.entries(COMPLAINTS))(
  'a source with the fault "%s" is named, two beside it are published',
  async (fault, message) => {
    const edition = await morningWith(fault);
    const [first, second, third] = edition.sources;
    expect([first?.status, second?.status, third?.status, third?.freshness]).toEqual(['ok', 'ok', 'failed', 'fault']);
    expect(third?.error).toContain(message);
    expect(edition.counts.kept).toBe(papersOf(DAY).length);
    expect(closingTable(edition)).toContain(`warning: fetch: ${fault}: failed: ${message}`);
  },
);

test.each(['503', '429', 'latin1'])('a source with the fault "%s" is read in the end', async (fault) => {
  const edition = await morningWith(fault);
  expect(edition.sources.map(({ status, error }) => [status, error])).toEqual(Array(3).fill(['ok', null]));
});

test('an empty feed on a working day is quiet, loses nothing and is told of', async () => {
  const edition = await morningWith('weekend');
  const third = edition.sources[2];
  expect([third?.status, third?.freshness, edition.counts.kept]).toEqual(['ok', 'quiet', papersOf(DAY).length]);
  expect(edition.warnings).toEqual([
    'fetch: weekend: is empty on a working day, 2026-05-05; it was built on 2026-05-05',
  ]);
});
