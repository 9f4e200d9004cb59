import type { RequestListener } from 'node:http';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { papersToRead } from '../../scripts/papers/asking.ts';
import { readPapers } from '../../scripts/papers/papers.ts';
import { fakeRun, serve } from '../fetch/server.ts';
import { entry } from '../sample.ts';
import { fixture, pageText } from '../theory/papers.ts';

const html = pageText('sections.html');
const tex = fixture('own-counters.tex').files.get('main.tex') ?? '';

/** What a server gives for a path: a status, or a body. */
type Answers = Readonly<Record<string, number | string | Uint8Array>>;

/** Loopback in arXiv's place; `asked` grows with each request. */
async function arxiv(answers: Answers, listener?: RequestListener) {
  const asked: string[] = [];
  const base = await serve((request, response) => {
    asked.push(request.url ?? '');
    if (listener) return listener(request, response);
    const answer = answers[request.url ?? ''] ?? 404;
    response.writeHead(typeof answer === 'number' ? answer : 200, { 'content-type': 'text/html' });
    response.end(typeof answer === 'number' ? '' : answer);
  });
  const { options, slept } = await fakeRun();
  const settings = { ...options, base, allowPrivateNetwork: true, retries: 1 };
  return { asked, slept, settings };
}

const one = entry('2605.00001');
const numbers = (paper: { readonly statements: readonly { readonly number: string | null }[] } | null | undefined) =>
  paper?.statements.map(({ number }) => number);

describe('reading papers', () => {
  it('takes the HTML of the version', async () => {
    const { asked, settings } = await arxiv({ '/html/2605.00001v1': html });
    const { value, warnings } = await readPapers([one], settings);
    expect([numbers(value.get('2605.00001')), asked, warnings]).toEqual([
      ['1', '2.1', '2.2'],
      ['/html/2605.00001v1'],
      [],
    ]);
  });

  it('takes the source where there is no HTML', async () => {
    const { asked, settings } = await arxiv({ '/e-print/2605.00001v1': gzipSync(tex) });
    const { value } = await readPapers([one], settings);
    expect([numbers(value.get('2605.00001')), asked]).toEqual([
      ['1', '1', '2', '1'],
      ['/html/2605.00001v1', '/e-print/2605.00001v1'],
    ]);
  });

  it('takes the source where the HTML is no paper', async () => {
    const { settings } = await arxiv({
      '/html/2605.00001v1': '<html>HTML is not available for this paper</html>',
      '/e-print/2605.00001v1': gzipSync(tex),
    });
    expect(numbers((await readPapers([one], settings)).value.get('2605.00001'))).toHaveLength(4);
  });

  it('asks nobody for what it has', async () => {
    const { asked, settings } = await arxiv({ '/e-print/2605.00001v1': gzipSync(tex) });
    await readPapers([one], settings);
    const { value } = await readPapers([one], settings);
    expect([numbers(value.get('2605.00001')), asked]).toEqual([
      ['1', '1', '2', '1'],
      expect.objectContaining({ length: 2 }),
    ]);
  });

  it('asks nobody offline', async () => {
    const { asked, settings } = await arxiv({ '/html/2605.00001v1': html });
    const { value, warnings } = await readPapers([one], { ...settings, offline: true });
    expect([value.get('2605.00001'), warnings.map(({ message }) => message), asked]).toEqual([
      null,
      ['its theorems could not be read (no copy is kept): the card goes by the abstract'],
      [],
    ]);
  });

  it('says of a paper in neither form why', async () => {
    const { settings } = await arxiv({ '/e-print/2605.00001v1': '%PDF-1.7' });
    const { warnings } = await readPapers([one], settings);
    expect(warnings).toEqual([
      {
        stage: 'theory',
        id: 'arxiv:2605.00001',
        message:
          'its theorems could not be read (HTML: answered 404; source: its source is a PDF): the card goes by the abstract',
      },
    ]);
  });

  it.each([
    ['resets the connection', (request: Parameters<RequestListener>[0]) => request.socket.destroy()],
    [
      'asks to come back tomorrow',
      (_: unknown, response: Parameters<RequestListener>[1]) =>
        response.writeHead(503, { 'retry-after': '86400' }).end(),
    ],
  ] as const)('leaves a server alone that %s', async (_, listener) => {
    const { asked, settings } = await arxiv({}, listener as RequestListener);
    const entries = ['2605.00001', '2605.00002', '2605.00003', '2605.00004'].map((id) => entry(id));
    const { warnings } = await readPapers(entries, settings);
    expect(new Set(asked)).toEqual(new Set(['/html/2605.00001v1', '/html/2605.00002v1']));
    expect(warnings.map(({ message }) => /not asked for/.test(message))).toEqual([false, false, true, true]);
  });

  it('reads the other papers where one is broken', async () => {
    const { settings } = await arxiv({
      '/html/2605.00001v1': `<article class="ltx_document">${'<div>'.repeat(50_000)}`,
      '/html/2605.00002v1': html,
    });
    const { value } = await readPapers([one, entry('2605.00002')], settings);
    expect(numbers(value.get('2605.00002'))).toHaveLength(3);
  });

  it('keeps to the pace of all runs', async () => {
    const { settings, slept } = await arxiv({ '/html/2605.00001v1': html, '/html/2605.00002v1': html });
    await readPapers([one, entry('2605.00002')], { ...settings, isPaced: () => true });
    expect(slept).toEqual([3000]);
  });
});

describe('papers worth reading', () => {
  const proof = { summary: 'We prove a lower bound.' };
  const ask = (tier: 'lead' | 'notable' | 'listed', over: Parameters<typeof entry>[1] = proof, kind = 'method') =>
    papersToRead([{ tier, kind, entries: [entry('2605.00001', over)] }]).map(({ id }) => id);

  it('are those of lead and notable stories', () => {
    expect([ask('lead'), ask('notable'), ask('listed')]).toEqual([['2605.00001'], ['2605.00001'], []]);
  });

  it('prove something, by the abstract or by their kind', () => {
    const plain = { summary: 'We release a data set.' };
    expect([ask('lead', plain), ask('lead', plain, 'theory')]).toEqual([[], ['2605.00001']]);
  });

  it('are on arXiv, and not withdrawn', () => {
    const post = entry('url:https://example.org/a', proof);
    expect(papersToRead([{ tier: 'lead', kind: 'theory', entries: [post] }])).toEqual([]);
    expect(ask('lead', { ...proof, withdrawn: true })).toEqual([]);
  });

  it('are two of a story', () => {
    const entries = ['2605.00001', '2605.00002', '2605.00003'].map((id) => entry(id, proof));
    expect(papersToRead([{ tier: 'lead', kind: 'theory', entries }])).toHaveLength(2);
  });
});
