import { cp, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { brokenLinks } from './links.ts';
import { type BuiltSite, buildSite, readPages } from './site-build.ts';

const fixture = resolve('test/fixtures/site-content');
let content: string;
let site: BuiltSite;

beforeAll(async () => {
  await mkdir(resolve('.cache'), { recursive: true });
  content = await mkdtemp(resolve('.cache/test-content-'));
  for (const name of ['site.yaml', 'sources.yaml', 'topics.yaml', 'kinds.yaml', 'tiers.yaml', 'pages']) {
    await cp(join(fixture, name), join(content, name), { recursive: true });
  }
  site = await buildSite(content);
}, 60_000);

afterAll(async () => {
  await site?.remove();
  await rm(content, { recursive: true, force: true });
});

it('before the first morning the home says so', async () => {
  expect(await readFile(join(site.dir, 'index.html'), 'utf8')).toContain('No edition has been made yet.');
});

it('every link leads somewhere', async () => {
  expect(brokenLinks(await readPages(site.dir), site.dir, '/brief/')).toEqual([]);
});

it('the feed is one without items', async () => {
  const feed = await readFile(join(site.dir, 'feed.xml'), 'utf8');
  expect(feed).toContain('<title>Lemma</title>');
  expect(feed).not.toContain('<item>');
});

it('nothing has been corrected', async () => {
  expect(await readFile(join(site.dir, 'corrections/index.html'), 'utf8')).toContain('Nothing has been corrected');
});
