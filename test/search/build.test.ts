import { appendFile, cp, mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildIndex } from '../../src/search/build/build.ts';
import type { MonthIndex } from '../../src/search/build/month.ts';
import { keyFile, wordFile } from '../../src/search/format.ts';
import { indexOf, story } from './archive.ts';

const fixture = resolve('test/fixtures/site-content/stories');
const may = '2026/05/04/an-older-story-by-hand.mdx';
let dir: string;

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'lemma-search-'));
  await cp(fixture, join(dir, 'stories'), { recursive: true });
  await write(
    '2026/06/01/another-month.mdx',
    (await readFile(join(fixture, may), 'utf8')).replace('2026-05-04', '2026-06-01'),
  );
});

afterEach(() => rm(dir, { recursive: true, force: true }));

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(dir, 'stories', path)), { recursive: true });
  await writeFile(join(dir, 'stories', path), text);
}

/** Builds into a new folder and gives its files by name. */
async function build(name: string, cache = 'cache'): Promise<ReadonlyMap<string, string>> {
  const out = join(dir, name);
  await buildIndex({ stories: join(dir, 'stories'), out, cache: join(dir, cache) });
  const files = (await readdir(out, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  const rows = files.map(async ({ parentPath, name }) => {
    const path = join(parentPath, name);
    return [path.slice(out.length + 1), await readFile(path, 'base64')] as const;
  });
  return new Map(await Promise.all(rows));
}

const ofMonth = (files: ReadonlyMap<string, string>, month: string) =>
  [...files].filter(([name]) => name.startsWith(month)).sort();

describe('the files of an index', () => {
  it('are the same whether anything was kept or not', async () => {
    expect(await build('again')).toEqual(await build('anew', 'other-cache'));
    expect(await build('kept')).toEqual(await build('once-more', 'third-cache'));
  });

  it('of a month stay as they are when another gets a story', async () => {
    const before = await build('before');
    await write(
      '2026/06/02/one-more.mdx',
      (await readFile(join(fixture, may), 'utf8')).replace('2026-05-04', '2026-06-02'),
    );
    const after = await build('after');
    expect(ofMonth(after, '2026-05')).toEqual(ofMonth(before, '2026-05'));
    expect(ofMonth(after, '2026-06')).not.toEqual(ofMonth(before, '2026-06'));
  });

  it('follow an edited story', async () => {
    const before = await build('before');
    await appendFile(join(dir, 'stories', may), '\nZebras.\n');
    expect(ofMonth(await build('after'), '2026-05')).not.toEqual(ofMonth(before, '2026-05'));
  });

  it('do not follow the time of a file', async () => {
    const before = await build('before');
    await utimes(join(dir, 'stories', may), 1, 1);
    expect(await build('after')).toEqual(before);
  });

  it('tell of no story that is held or bad', async () => {
    const manifest = JSON.parse(Buffer.from((await build('out')).get('index.json') ?? '', 'base64').toString());
    expect(manifest.months.map(({ month, stories }: { month: string; stories: number }) => [month, stories])).toEqual([
      ['2026-06', 1],
      ['2026-05', 4],
    ]);
  });

  it('of no story are an empty list', async () => {
    await rm(join(dir, 'stories'), { recursive: true });
    expect([...(await build('out')).keys()]).toEqual(['index.json']);
  });
});

it('the order in which stories come changes no byte', () => {
  const stories = Array.from({ length: 40 }, (_, i) =>
    story(`s${i}`, { title: `Word${i % 7} kernel`, arxiv: `2605.000${10 + i}`, score: { total: i % 5, parts: {} } }),
  );
  expect(indexOf(stories.toReversed())).toEqual(indexOf(stories));
});

it('each file that may be asked for is there, also with no term in it', () => {
  // Many postings of a few terms, which cannot fill all files.
  const stories = Array.from({ length: 150 }, (_, i) =>
    story(`s${i}`, { title: 'Sparse kernel', body: 'Word after word.' }),
  );
  const { head, files } = indexOf(stories)[0] as MonthIndex;
  const names = [
    ...Array.from({ length: head.words }, (_, slot) => wordFile(head, slot)),
    ...Array.from({ length: head.keys }, (_, slot) => keyFile(head, slot)),
  ];
  expect(head.words).toBeGreaterThan(1);
  expect(names.filter((name) => !files.has(name))).toEqual([]);
});

it('a formula is there once, as MathML, and nowhere as TeX', () => {
  const [month] = indexOf([story('it', { title: 'Rates of $n^{-1/2}$' })]);
  const block = [...(month?.files ?? [])].find(([name]) => name.includes('/d/'))?.[1] ?? new Uint8Array();
  const [{ title }] = JSON.parse(inflateRawSync(block).toString());
  expect(title[0]).toBe('Rates of ');
  expect(title[1].mathml.match(/<math/g)).toHaveLength(1);
  expect(title[1].mathml).not.toMatch(/annotation|katex|\^/);
});
