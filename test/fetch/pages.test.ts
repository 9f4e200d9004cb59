import { expect, test } from 'vitest';
import { fetchSources } from '../../scripts/fetch/fetch.ts';
import { requestPages } from '../../scripts/fetch/pages.ts';
import { fakeRun, rowFor, serve } from './server.ts';

interface Answer {
  readonly total?: number;
  readonly entries: readonly string[];
}

const entry = (id: number, published = '2026-05-05T00:00:00Z') =>
  `<entry><id>http://arxiv.org/abs/2605.${String(id).padStart(5, '0')}v1</id><title>Paper ${id}</title><published>${published}</published></entry>`;
const entries = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => entry(from + i));
const page = ({ total = 0, entries: list }: Answer) =>
  `<feed xmlns="http://www.w3.org/2005/Atom"><title>arXiv Query</title><opensearch:totalResults xmlns:opensearch="x">${total}</opensearch:totalResults>${list.join('')}</feed>`;

/** arXiv's API with one answer for each request. */
async function api(answers: (query: URLSearchParams, request: number) => Answer | string) {
  const asked: string[] = [];
  const base = await serve((request, response) => {
    const { searchParams } = new URL(request.url ?? '', 'http://api');
    asked.push(`${searchParams.get('start') ?? '-'}/${searchParams.get('max_results')}`);
    const answer = answers(searchParams, asked.length);
    response.end(typeof answer === 'string' ? answer : page(answer));
  });
  const row = (query: string) => rowFor(`${base}/api/query?search_query=cat:cs.CL${query}`, { kind: 'arxiv-api' });
  return { row, asked };
}

const titles = (body: Uint8Array | null | undefined) =>
  [...new TextDecoder().decode(body ?? undefined).matchAll(/<entry>.*?<title>([^<]*)/g)].map((m) => m[1]);
const slice = (all: readonly string[]) => (query: URLSearchParams) => {
  const start = Number(query.get('start') ?? 0);
  return { total: all.length, entries: all.slice(start, start + Number(query.get('max_results'))) };
};

test('all pages come as one document, three seconds apart', async () => {
  const { row, asked } = await api(slice(entries(1, 6)));
  const { options, slept } = await fakeRun();
  const [feed] = await fetchSources([row('&max_results=2')], { ...options, isPaced: () => true });
  expect([feed?.status, titles(feed?.body), asked, slept]).toEqual([
    'ok',
    ['Paper 1', 'Paper 2', 'Paper 3', 'Paper 4', 'Paper 5'],
    ['-/2', '2/2', '4/2'],
    [3000, 3000],
  ]);
});

test('a page that is shorter than asked leaves no gap', async () => {
  const all = entries(1, 6);
  const { row } = await api((query) => {
    const start = Number(query.get('start') ?? 0);
    return { total: 5, entries: all.slice(start, start + (start === 0 ? 1 : 2)) };
  });
  const { options } = await fakeRun();
  const [feed] = await fetchSources([row('&max_results=2')], options);
  expect(titles(feed?.body)).toEqual(['Paper 1', 'Paper 2', 'Paper 3', 'Paper 4', 'Paper 5']);
});

test('a query without max_results asks for more than ten at once', async () => {
  const { row, asked } = await api(slice(entries(1, 3)));
  const { options } = await fakeRun();
  await fetchSources([row('')], options);
  expect(asked).toEqual(['-/100']);
});

test('an empty page where there should be results is asked for again', async () => {
  const { row, asked } = await api((_, request) => ({ total: 2, entries: request === 1 ? [] : entries(1, 3) }));
  const { options, slept } = await fakeRun();
  const [feed] = await fetchSources([row('&max_results=2')], options);
  expect([feed?.status, titles(feed?.body).length, asked.length, slept]).toEqual(['ok', 2, 2, [1000]]);
});

test('a page that stays empty is an error, never "no papers"', async () => {
  const { row } = await api((query) => ({ total: 4, entries: query.get('start') ? [] : entries(1, 3) }));
  const { options, slept } = await fakeRun();
  const [feed] = await fetchSources([row('&max_results=2')], options);
  expect([feed?.status, feed?.error, slept]).toEqual([
    'failed',
    "arXiv's API counts 4 results and sent none from 3 on, asked 3 times",
    [1000, 2000],
  ]);
});

test('a query that finds nothing is read as that', async () => {
  const { row } = await api(() => ({ total: 0, entries: [] }));
  const { options } = await fakeRun();
  const [feed] = await fetchSources([row('&max_results=2')], options);
  expect([feed?.status, feed?.error]).toEqual(['ok', null]);
});

test('an entry titled "Error" is the error it tells of', async () => {
  const error = '<entry><id>x</id><title>Error</title><summary>incorrect id format for 1234</summary></entry>';
  const { row, asked } = await api(() => ({ total: 1, entries: [error] }));
  const { options } = await fakeRun();
  const [feed] = await fetchSources([row('')], options);
  expect([feed?.status, feed?.error, asked.length]).toEqual([
    'failed',
    "arXiv's API answered: incorrect id format for 1234",
    1,
  ]);
});

test('a page that ends too early is asked for again', async () => {
  const whole = page({ total: 1, entries: entries(1, 2) });
  const { row, asked } = await api((_, request) => (request === 1 ? whole.slice(0, -8) : whole));
  const { options } = await fakeRun();
  const [feed] = await fetchSources([row('')], options);
  expect([feed?.status, asked.length]).toEqual(['ok', 2]);
});

test('sorted by date, a query is read until what is no news', async () => {
  const days = ['2026-05-05', '2026-05-04', '2026-04-20', '2026-04-19'].map((day, i) =>
    entry(i + 1, `${day}T00:00:00Z`),
  );
  const { row, asked } = await api((query) => ({ ...slice(days)(query), total: 50_000 }));
  const { options } = await fakeRun();
  const [feed] = await fetchSources([row('&max_results=1&sortBy=submittedDate&sortOrder=descending')], options);
  expect([feed?.notes, asked.length]).toEqual([undefined, 3]);
});

test('what was not read of a query without end is told', async () => {
  const { row, asked } = await api((query) => ({ ...slice(entries(1, 50))(query), total: 50_000 }));
  const { options } = await fakeRun();
  const [feed] = await fetchSources([row('&max_results=1')], options);
  const note = '49980 of 50000 results were not read: narrow the query in its url, or sort it by submittedDate';
  expect([feed?.status, feed?.notes, asked.length]).toEqual(['ok', [note], 20]);
});

test('the cap holds for all pages together', async () => {
  const { row } = await api(slice(entries(1, 40)));
  const { options } = await fakeRun();
  const [feed] = await fetchSources([row('&max_results=10')], { ...options, maxBytes: 2 ** 12 });
  expect(feed?.error).toBe('pages over 0.00390625 MiB');
});

test('a page that fails leaves the last whole answer standing', async () => {
  let down = false;
  const { row } = await api((query) =>
    down && query.get('start') ? { total: 4, entries: [] } : slice(entries(1, 5))(query),
  );
  const { options } = await fakeRun();
  await fetchSources([row('&max_results=2')], options);
  down = true;
  const [feed] = await fetchSources([row('&max_results=2')], options);
  expect([feed?.status, titles(feed?.body).length]).toEqual(['stale', 4]);
});

test('all pages together have a deadline', async () => {
  let time = 0;
  const ask = async () => {
    time += 20_000;
    const body = new TextEncoder().encode(page({ total: 50_000, entries: entries(1, 2) }));
    return { status: 200, headers: {}, body, url: 'http://api', notes: [] };
  };
  const limits = { maxBytes: 2 ** 20, maxMs: 50_000, clock: () => time };
  const row = rowFor('http://api/?search_query=cat:cs.CL', { kind: 'arxiv-api' });
  await expect(requestPages(row, ask, limits)).rejects.toThrow('not all pages within 50 s, 3 came');
});

test.each([
  ['entries', '<entry '],
  ['titles', '<entry><title '],
  ['totals', '<totalResults '],
])('a page of %s without end takes no longer than its size', async (_, piece) => {
  const page = `<feed>${piece.repeat(400_000)}`;
  const reply = { status: 200, headers: {}, body: new TextEncoder().encode(page), url: '', notes: [] };
  const ask = async (_row: unknown, check: (r: typeof reply) => void) => {
    check(reply);
    return reply;
  };
  const limits = { maxBytes: 2 ** 24, maxMs: 60_000, clock: () => 0 };
  // Were the time quadratic, the test would run into its own limit.
  await requestPages(rowFor('http://api.example/api/query'), ask, limits);
});
