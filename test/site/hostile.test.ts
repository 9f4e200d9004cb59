import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parse } from 'parse5';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { loadArchive } from '../../scripts/write/store.ts';
import { editionSchema } from '../../src/schemas/edition.ts';
import { checkBody } from '../../src/story/render.ts';
import { type Canaries, GLOBAL, SECRET, setCanaries } from '../hostile/canaries.ts';
import { faultsOfFile, filesBelow } from '../hostile/dist.ts';
import { addressOf } from '../hostile/documents.ts';
import { walk } from '../hostile/harm.ts';
import { announce, dayOf, openContent } from '../hostile/mornings.ts';
import { eachOnce, fuzzed, type HostilePaper } from '../hostile/papers.ts';
import { payloadsFor } from '../hostile/payloads.ts';
import { lostWords, visible } from '../hostile/words.ts';
import { launchBrowser, serve } from './browser.ts';
import { type BuiltSite, buildSite } from './site-build.ts';

/** How many hostile papers become stories; `HOSTILE=10000` for the full count, each payload in a paper of its own. */
const PAPERS = Number(process.env.HOSTILE ?? 0);
vi.setConfig({ testTimeout: 60_000 + 60 * PAPERS, hookTimeout: 120_000 + 200 * PAPERS });

let folder: string;
let canaries: Canaries;
let papers: readonly HostilePaper[];
let site: BuiltSite;
let said: string;
let files: readonly string[];
/** Id of the story that has a work, by the work's id. */
let storyOf: ReadonlyMap<string, string>;

beforeAll(async () => {
  await mkdir(resolve('.cache'), { recursive: true });
  folder = await mkdtemp(resolve('.cache/hostile-'));
  canaries = await setCanaries();
  const payloads = payloadsFor(canaries);
  const each = eachOnce(payloads, PAPERS > 0 ? 1 : 5);
  papers = [...each, ...fuzzed(payloads, Math.max(60, PAPERS - each.length), each.length)];
  const content = join(folder, 'content');
  await openContent(content);
  const start = performance.now();
  said = await announce(content, papers, join(folder, 'cache'));
  await writeRaw(
    content,
    Object.values(payloads)
      .flat()
      .filter((_, i) => PAPERS > 0 || i % 12 === 0),
  );
  const { stories } = await loadArchive(content);
  storyOf = new Map(stories.flatMap(({ id, data }) => data.sources.map((source) => [bare(source.id), id])));
  const made = performance.now();
  // What a shell may have set must not take the pages' policy away.
  site = await buildSite(content, { ...canaries.env, PROD: '', DEV: '1' });
  files = filesBelow(site.dir);
  const seconds = (from: number, to: number) => `${((to - from) / 1000).toFixed(0)} s`;
  if (PAPERS > 0) {
    const counts = `${papers.length} papers, ${stories.length} stories, ${files.length} files of the site`;
    process.stderr.write(`${counts}; mornings ${seconds(start, made)}, build ${seconds(made, performance.now())}\n`);
  }
});

afterAll(async () => {
  await site?.remove();
  await canaries?.close();
  await rm(folder, { recursive: true, force: true });
});

/** Files that say what a feed's text would say if it were written as it came: a stranger's, or an editor's mistake. */
async function writeRaw(content: string, payloads: readonly string[]): Promise<void> {
  const day = dayOf(0);
  const dir = join(content, 'stories', ...day.split('-'));
  await mkdir(dir, { recursive: true });
  const front = (title: string) =>
    `---\ntitle: ${title}\ntldr: One.\ndate: ${day}\nupdated: ${day}T06:00:00Z\nkind: method\ntier: listed\ntopics: [language]\nrankReason: So.\nscore: { total: 1, parts: { evidence: 1 } }\nsources: [{ id: 'arxiv:2512.00001', feed: arxiv, name: arXiv, tier: 1, title: T, url: 'https://arxiv.org/abs/2512.00001' }]\n---\n`;
  await Promise.all(
    payloads.map((payload, i) =>
      writeFile(join(dir, `raw-${i}.mdx`), `${front(`Raw ${i}`)}${payload}\n\n## Summary\n\nx\n\n${payload}\n`),
    ),
  );
}

/** The id of a work without what its feed put behind its address. */
const bare = (id: string): string => id.replace(/[?#].*/, '');

const idOf = (paper: HostilePaper): string => (paper.way === 'arxiv' ? `arxiv:${paper.id}` : `url:${addressOf(paper)}`);

it('every paper is in a story, or held because its source does not carry a sentence of it', async () => {
  const ledgers = await Promise.all(
    filesBelow(join(folder, 'content', 'editions')).map((name) =>
      readFile(join(folder, 'content', 'editions', name), 'utf8'),
    ),
  );
  const fates = ledgers.flatMap((ledger) => editionSchema.parse(JSON.parse(ledger)).entries);
  const reasons = new Map(fates.map(({ id, reason }) => [bare(id), reason]));
  const lost = papers.filter((paper) => !storyOf.has(idOf(paper)) && reasons.get(idOf(paper)) !== 'unsupported');
  expect(lost.map((paper) => `${reasons.get(idOf(paper))}: ${paper.title}`)).toEqual([]);
});

it('no canary is touched by the mornings or by the build', async () => {
  expect(await canaries.touched()).toEqual([]);
  expect(await canaries.watched()).toBeGreaterThan(0);
});

it('neither says the secret', () => {
  expect(said + site.log).not.toContain(SECRET);
});

it('every file that the mornings wrote is data', async () => {
  const { stories, broken } = await loadArchive(join(folder, 'content'));
  expect(broken).toEqual([]);
  for (const { data, body, id } of stories) {
    if (!id.includes('/raw-')) checkBody(body, { path: id });
    expect(JSON.stringify(data) + body).not.toContain(SECRET);
  }
});

it('every file that they wrote has a plain name in the folder of its day', () => {
  const names = filesBelow(join(folder, 'content')).filter((name) => /^(?:stories|editions)/.test(name));
  const plain = /^(?:stories\/\d{4}\/\d\d\/\d\d\/[a-z0-9-]{1,90}\.mdx|editions\/\d{4}-\d\d-\d\d\.json)$/;
  expect(names.filter((name) => !plain.test(name))).toEqual([]);
});

it('the ledger says how many characters that show nothing were taken out', async () => {
  const ledger = await readFile(join(folder, 'content', 'editions', `${dayOf(0)}.json`), 'utf8');
  expect(ledger).toMatch(/title: \d+ invisible characters? removed/);
});

it('every page that has a script allows only the site’s own', async () => {
  const pages = files.filter((name) => name.endsWith('.html'));
  const open = await Promise.all(
    pages.map(async (name) => {
      const html = await readFile(join(site.dir, name), 'utf8');
      return /http-equiv="(?:refresh|content-security-policy)"/.test(html) ? [] : [name];
    }),
  );
  expect(open.flat()).toEqual([]);
});

it('nothing of the site runs, loads from elsewhere, leads to a program or breaks its form', async () => {
  const faults: string[] = [];
  for (const name of files) faults.push(...(await faultsOfFile(site.dir, name, SECRET)));
  expect(faults.slice(0, 20)).toEqual([]);
});

it('no word of a title is lost', async () => {
  const lost: string[] = [];
  for (const paper of papers) {
    const story = storyOf.get(idOf(paper));
    if (!story) continue;
    const document = parse(await readFile(join(site.dir, 'stories', story, 'index.html'), 'utf8'));
    const headings = [...walk(document)].filter(({ tagName }) => /^h[13]$/.test(tagName)).map(visible);
    const best = headings.map((heading) => lostWords(paper.title, heading)).sort((a, b) => a.length - b.length)[0] ?? [
      'all',
    ];
    if (best.length > 0) lost.push(`${story}: ${best.join(' ')}: ${JSON.stringify(paper.title)}`);
  }
  expect(lost.slice(0, 20)).toEqual([]);
});

describe('in a browser', () => {
  it('nothing runs, asks elsewhere or opens a dialog, even without the pages’ own policy', async () => {
    const browser = await launchBrowser();
    const { server, origin } = await serve(site.dir, '/');
    const context = await browser.newContext({ bypassCSP: true });
    const page = await context.newPage();
    const trouble: string[] = [];
    page.on('request', (request) => request.url().startsWith(origin) || trouble.push(`asks ${request.url()}`));
    page.on('dialog', (dialog) => {
      trouble.push(`says ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on('pageerror', (error) => trouble.push(error.message));
    // A number of a list that is the newest page's leads on by itself.
    const pages = files.filter((name) => name.endsWith('index.html') && !/\/\d+\/index/.test(name));
    const stories = pages.filter((name) => name.startsWith('stories/'));
    const step = Math.ceil(stories.length / (PAPERS > 0 ? 200 : 10));
    const looked = [
      ...pages.filter((name) => /^(?:index|editions|status|sources\/)/.test(name)),
      ...stories.filter((_, i) => i % step === 0),
    ];
    for (const name of looked) {
      await page.goto(`${origin}/${name.replace(/index\.html$/, '')}`, { waitUntil: 'load' });
      if (await page.evaluate((global) => global in globalThis, GLOBAL)) trouble.push(`the global is set: ${name}`);
    }
    await browser.close();
    server.close();
    expect(trouble).toEqual([]);
    expect(await canaries.touched()).toEqual([]);
  });
});
