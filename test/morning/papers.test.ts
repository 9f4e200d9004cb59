import { appendFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runMorning } from '../../scripts/commands/run-morning.ts';
import { openSample, type Sample } from '../../scripts/commands/sample.ts';
import { loadArchive } from '../../scripts/write/store.ts';
import { serve } from '../fetch/server.ts';
import { pageText } from '../theory/papers.ts';
import { scratch, snapshot, tablesIn, testIo } from './folder.ts';

const content = new URL('../../content', import.meta.url).pathname;
const html = pageText('sections.html');

let sample: Sample;
beforeAll(async () => {
  sample = await openSample(content);
});
afterAll(() => sample.close());

/** A morning on the bundled announcements whose papers are read at `url`. */
async function morning(dir: string, url: string | null, offline = false) {
  await tablesIn(dir);
  if (url !== null) await appendFile(join(dir, 'site.yaml'), `theory: { papers: true, url: "${url}" }\n`);
  const io = testIo('2026-05-05T06:12:00Z');
  const options = { contentDir: dir, sourcesFile: join(sample.contentDir, 'sources.yaml'), date: '2026-05-05' };
  return runMorning(io, { ...options, cacheDir: join(dir, '..', 'cache'), offline });
}

/** A server that has one page for every paper; `asked` grows with each request. */
async function mirror(status = 200) {
  const asked: string[] = [];
  const url = await serve((request, response) => {
    asked.push(request.url ?? '');
    response.writeHead(status, { 'content-type': 'text/html' });
    response.end(html);
  });
  return { asked, url };
}

it('sets what the papers of lead and notable stories state, and asks for no others', async () => {
  await using folder = await scratch();
  const dir = join(folder.path, 'content');
  const { asked, url } = await mirror();
  await morning(dir, url);
  const { stories } = await loadArchive(dir);
  const read = stories.filter(({ data }) => data.written['body.theory']?.by === 'paper/1');
  const tiers = new Set(read.map(({ data }) => data.tier));
  expect(read.length).toBeGreaterThan(0);
  expect([...tiers].filter((tier) => tier !== 'lead' && tier !== 'notable')).toEqual([]);
  expect(read.every(({ text }) => text.includes('<Theorem number="2.1" title="Main bound">'))).toBe(true);
  expect(asked.length).toBe(new Set(asked).size);
  expect(asked.every((path) => /^\/html\/\d{4}\.\d{5}v\d+$/.test(path))).toBe(true);
});

it('writes and asks nothing in a second run, nor offline', async () => {
  await using folder = await scratch();
  const dir = join(folder.path, 'content');
  const { asked, url } = await mirror();
  await morning(dir, url);
  const [before, count] = [await snapshot(dir), asked.length];
  await morning(dir, url);
  await morning(dir, url, true);
  expect([{ ...(await snapshot(dir)), 'site.yaml': '' }, asked.length]).toEqual([
    { ...before, 'site.yaml': '' },
    count,
  ]);
});

it('loses no story and no card where papers cannot be had, and says so in the ledger', async () => {
  await using one = await scratch();
  await using two = await scratch();
  const [without, failing] = [join(one.path, 'content'), join(two.path, 'content')];
  await morning(without, null);
  const { edition } = await morning(failing, (await mirror(404)).url);
  const stories = (files: Record<string, string>) =>
    Object.entries(files).filter(([path]) => path.startsWith('stories/'));
  expect(stories(await snapshot(failing))).toEqual(stories(await snapshot(without)));
  expect(edition.warnings.filter((line) => line.startsWith('theory: ')).length).toBeGreaterThan(0);
});

it('keeps the card of an earlier run where the paper cannot be had again', async () => {
  await using folder = await scratch();
  const dir = join(folder.path, 'content');
  await morning(dir, (await mirror()).url);
  const { stories } = await loadArchive(dir);
  const read = stories.filter(({ data }) => data.written['body.theory']?.by === 'paper/1');
  await morning(dir, (await mirror(404)).url);
  for (const { path, text } of read) expect(await readFile(join(dir, path), 'utf8')).toBe(text);
});
