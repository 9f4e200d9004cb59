import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { brokenLinks } from './links.ts';
import { type BuiltSite, buildSite, readPages } from './site-build.ts';

const fixture = resolve('test/fixtures/site-content');
/** Days of the archive before the last morning, and stories of a day. */
const [DAYS, STORIES] = [5, 60];

let content: string;
let before: BuiltSite;
let after: BuiltSite;

beforeAll(async () => {
  await mkdir(resolve('.cache'), { recursive: true });
  content = await mkdtemp(resolve('.cache/test-content-'));
  for (const name of ['site.yaml', 'sources.yaml', 'topics.yaml', 'kinds.yaml', 'tiers.yaml', 'pages']) {
    await cp(join(fixture, name), join(content, name), { recursive: true });
  }
  for (let day = 1; day <= DAYS; day += 1) await addDay(day);
  before = await buildSite(content);
  await addDay(DAYS + 1);
  after = await buildSite(content);
}, 120_000);

afterAll(async () => {
  await before?.remove();
  await after?.remove();
  await rm(content, { recursive: true, force: true });
});

/** A day's stories, all of one topic, tier and kind. */
async function addDay(day: number): Promise<void> {
  const folder = join(content, `stories/2026/03/0${day}`);
  await mkdir(folder, { recursive: true });
  for (let n = 1; n <= STORIES; n += 1) {
    const id = `26${String(day).padStart(2, '0')}.${String(n).padStart(5, '0')}`;
    const work = `{ id: 'arxiv:${id}', feed: arxiv-lg, name: arXiv, tier: 1, title: T, url: 'https://arxiv.org/abs/${id}' }`;
    const front = [
      `title: Story ${n} of day ${day}`,
      'tldr: One sentence.',
      `date: 2026-03-0${day}`,
      `updated: 2026-03-0${day}T06:00:00Z`,
      ...['kind: method', 'tier: listed', 'topics: [language]', 'rankReason: So it is.'],
      `score: { total: ${n}, parts: { evidence: ${n} } }`,
      `sources: [${work}]`,
    ];
    await writeFile(join(folder, `story-${n}.mdx`), `---\n${front.join('\n')}\n---\n\n## Summary\n\nWords.\n`);
  }
}

const topic = (site: BuiltSite, page = '') => readFile(join(site.dir, `topics/language/${page}index.html`), 'utf8');
/** Days of which a page has stories. */
const daysOn = (html: string) => [...html.matchAll(/id="day-2026-03-0(\d)"/g)].map(([, day]) => Number(day));

it('the newest page has no number, older ones are counted from the oldest', async () => {
  expect([daysOn(await topic(before)), daysOn(await topic(before, '1/'))]).toEqual([
    [5, 4, 3],
    [2, 1],
  ]);
});

it('a page with a number stays byte for byte when others follow', async () => {
  expect(daysOn(await topic(after, '2/'))).toEqual([4, 3]);
  expect(await topic(after, '1/')).toBe(await topic(before, '1/'));
});

it('the number that comes next leads to the newest page until it has its own', async () => {
  expect(await topic(before, '2/')).toContain('content="0; url=/brief/topics/language/"');
  expect(await topic(after, '3/')).toContain('content="0; url=/brief/topics/language/"');
});

it('one comes from each page to the next', async () => {
  expect(await topic(after)).toContain('<a rel="prev" href="/brief/topics/language/2/">← Older: page 2</a>');
  expect(await topic(after, '1/')).toContain('<a rel="next" href="/brief/topics/language/2/">Newer →</a>');
});

it.each(['tiers/listed', 'kinds/method', 'sources/arxiv-lg'])('%s has pages as well', async (list) => {
  expect(await readFile(join(after.dir, list, '1/index.html'), 'utf8')).toContain('page 1</h1>');
});

it('every link leads somewhere', async () => {
  expect(brokenLinks(await readPages(after.dir), after.dir, '/brief/')).toEqual([]);
});

it('a feed has the newest fifty', async () => {
  const { items } = JSON.parse(await readFile(join(after.dir, 'topics/language/feed.json'), 'utf8'));
  expect([items.length, items[0].title, items[49].title]).toEqual([50, 'Story 60 of day 6', 'Story 11 of day 6']);
});

it('a topic’s citations have every work, the oldest first', async () => {
  const works = JSON.parse(await readFile(join(after.dir, 'topics/language/cite.csl.json'), 'utf8'));
  expect([works.length, works[0].id]).toEqual([360, 'arXiv:2601.00060']);
});
