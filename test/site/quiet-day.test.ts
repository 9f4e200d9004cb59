import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type BuiltSite, buildSite } from './site-build.ts';

let content: string;
let site: BuiltSite;

const saturday = {
  date: '2026-05-09',
  made: '2026-05-09T06:10:00Z',
  updated: '2026-05-09T06:10:00Z',
  counts: { announced: 0, unique: 0, kept: 0, stories: 0, dropped: 0, held: 0 },
  stories: [],
  sources: [
    {
      id: 'arxiv-lg',
      name: 'arXiv cs.LG',
      status: 'failed',
      announced: 0,
      kept: 0,
      built: null,
      error: 'answered 503',
    },
    { id: 'arxiv-cl', name: 'arXiv cs.CL', status: 'ok', announced: 0, kept: 0, built: null, error: null },
  ],
  entries: [],
  warnings: [],
};

beforeAll(async () => {
  await mkdir(resolve('.cache'), { recursive: true });
  content = await mkdtemp(resolve('.cache/test-content-'));
  await cp(resolve('test/fixtures/site-content'), content, { recursive: true });
  await writeFile(join(content, 'editions', '2026-05-09.json'), JSON.stringify(saturday));
  site = await buildSite(content);
}, 60_000);

afterAll(async () => {
  await site?.remove();
  await rm(content, { recursive: true, force: true });
});

const text = async (path: string) =>
  (await readFile(join(site.dir, path), 'utf8')).replaceAll(/<[^>]*>/g, '').replaceAll(/\s+/g, ' ');

it('the home keeps the newest edition with stories and tells of the run without', async () => {
  const home = await text('index.html');
  expect(home).toContain('The newest run, of Saturday 9 May 2026, found nothing new in the sources that it could read');
  expect(home).toContain('9 announced → 2 stories');
});

it('the home says once when the next edition is due, by the newest run', async () => {
  expect((await text('index.html')).match(/next due [^.]*?UTC/g)).toEqual(['next due Mon 11 May, 06:00 UTC']);
});

it('the quiet edition says so', async () => {
  expect(await text('editions/2026-05-09/index.html')).toContain('A quiet day: the run found nothing new');
});

it('the home names the source that the run without stories could not read', async () => {
  expect(await text('index.html')).toContain('arXiv cs.LG: could not be read (answered 503).');
});
