import { expect, test } from 'vitest';
import { fetchSources } from '../../scripts/fetch/fetch.ts';
import type { RawFeed } from '../../scripts/model.ts';
import { closingTable } from '../../scripts/report/run.ts';
import { sourceDay } from '../../src/lib/source-day.ts';
import type { SourceReport } from '../../src/schemas/edition.ts';
import { fakeRun, rowFor } from '../fetch/server.ts';
import { batch, papersOf } from './batch.ts';
import { type FAULTS, serveFaults } from './fault-server.ts';
import { scratch } from './folder.ts';
import { morningOn, parse } from './one-feed.ts';

const DAY = '2026-05-05';
const HEALTHY = ['cs.LG', 'cs.CL'];

/** A morning on two healthy sources and one behind a fault. */
async function morningWith(fault: string, day = DAY) {
  await using folder = await scratch();
  const text = (path: string) => batch(path.slice(1), day, papersOf(day));
  const base = await serveFaults((path) => text(HEALTHY.includes(path.slice(1)) ? path : '/cs.LG'));
  const row = (path: string) =>
    rowFor(`${base}/${path}`, { id: path.toLowerCase().replace('.', '-'), kind: 'arxiv-rss' });
  const { options } = await fakeRun();
  const limits = { timeoutMs: 1000, maxBytes: 2 ** 20, check: parse };
  const feeds = await fetchSources([...HEALTHY, fault].map(row), { ...options, ...limits });
  return (await morningOn(folder.path, feeds, day)).edition;
}

const WAIT = 'the next run asks again';
const LOOK = 'look at what its url gives, and correct it in sources.yaml if that is no feed';
/** What is said of a fault that stays, and what to do about it. */
const CAUSES: Partial<Record<keyof typeof FAULTS, readonly [error: string, fix: string]>> = {
  '500': ['answered 500, asked 3 times', WAIT],
  '404': ['answered 404', 'nothing is at that address: correct its url in sources.yaml'],
  '403': [
    'answered 403',
    'it refuses programs or this machine: set contact in site.yaml and ask its owner, or switch its row off',
  ],
  slow: ['no whole answer within 1 s', WAIT],
  hang: ['no whole answer within 1 s', WAIT],
  cut: ['connection ended before the whole answer came, asked 3 times', WAIT],
  garbage: ['not a feed: binary data', LOOK],
  html: ['not a feed: an HTML page titled "Maintenance"', LOOK],
  empty: ['empty document', LOOK],
  bomb: ['declares entities and holds no item', LOOK],
  huge: ['body over 1 MiB', LOOK],
  gzipbomb: ['body over 1 MiB', LOOK],
  loop: ['redirects in a circle: http://127.0.0.1:', LOOK],
  inside: [
    'private address refused: 127.0.0.77',
    "correct its url in sources.yaml; for a row's own host allowPrivateNetwork: true permits it",
  ],
};

test.each(Object.entries(CAUSES))(
  'a source with the fault "%s" is named with its cause and the remedy, two beside it are published',
  async (fault, [error, fix]) => {
    const edition = await morningWith(fault);
    const [first, second, third] = edition.sources as [SourceReport, SourceReport, SourceReport];
    expect([first.status, second.status, third.status, third.freshness]).toEqual(['ok', 'ok', 'failed', 'fault']);
    expect([third.error, third.fix]).toEqual([expect.stringContaining(error), fix]);
    expect(edition.counts.kept).toBe(papersOf(DAY).length);
    expect(closingTable(edition).split('\n').at(-1)).toBe(`warning: fetch: ${fault}: failed: ${third.error}: ${fix}`);
    expect(sourceDay(third, DAY)).toBe(`could not be read (${third.error})`);
  },
);

test.each(['503', '429'])('a source with the fault "%s" heals, and that it did is told', async (fault) => {
  const edition = await morningWith(fault);
  expect(edition.sources.map(({ status, error, retried }) => [status, error, retried])).toEqual([
    ...Array(2).fill(['ok', null, undefined]),
    ['ok', null, [`answered ${fault}`, `answered ${fault}`]],
  ]);
  const said = `read at try 3 (answered ${fault} before)`;
  expect(closingTable(edition).split('\n').at(-1)).toBe(`note: fetch: ${fault}: ${said}`);
  expect(sourceDay(edition.sources[2] as SourceReport, DAY)).toBe(`brought a batch of its own, ${said}`);
});

test('that a source healed stands in the ledger after a run of the day that it answers at once', async () => {
  await using folder = await scratch();
  const feed = {
    ...({ source: rowFor('https://a.example/', { kind: 'arxiv-rss' }), status: 'ok', error: null } as const),
    ...{ contentType: null, url: 'https://a.example/', body: Buffer.from(batch('cs.LG', DAY, papersOf(DAY))) },
  };
  const { edition } = await morningOn(folder.path, [{ ...feed, retried: ['answered 503'] }], DAY);
  expect((await morningOn(folder.path, [feed], DAY)).edition).toEqual(edition);
});

test('a source in another charset than it says is read, its letters as they are meant', async () => {
  const base = await serveFaults(() => batch('cs.LG', DAY, papersOf(DAY)));
  const { options } = await fakeRun();
  const [feed] = await fetchSources([rowFor(`${base}/latin1`, { kind: 'arxiv-rss' })], { ...options, check: parse });
  const [item] = (await parse(feed as RawFeed)).items;
  expect([feed?.status, item?.title.split(' ')[0]]).toEqual(['ok', 'Université:']);
});

test('an empty feed on a working day is told apart: no announcement, and nothing is lost', async () => {
  const edition = await morningWith('weekend');
  const third = edition.sources[2] as SourceReport;
  expect([third.status, third.freshness, edition.counts.kept]).toEqual(['ok', 'quiet', papersOf(DAY).length]);
  expect(edition.warnings).toEqual([
    `fetch: weekend: is empty on a working day, ${DAY}, built on ${DAY}: run again later`,
  ]);
  expect(sourceDay(third, DAY)).toBe('was empty: no announcement for this day');
});

test('an empty feed on a Saturday is as it should be', async () => {
  const edition = await morningWith('weekend', '2026-05-09');
  const third = edition.sources[2] as SourceReport;
  expect([third.status, third.freshness, edition.warnings]).toEqual(['ok', 'weekend', []]);
});
