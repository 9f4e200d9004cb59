import { mkdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { stringify } from 'yaml';
import { type Focus, loadArchive } from '../../scripts/write/store.ts';
import { scratch } from '../morning/folder.ts';
import { storyData } from '../sample.ts';

const focus: Focus = { date: '2026-05-05', from: '2026-04-05', works: new Set(['arxiv:2605.00001']) };
const near = 'stories/2026/05/04/near.mdx';
const far = 'stories/2025/01/01/far.mdx';
const named = 'stories/2025/01/02/named.mdx';

const textOf = (date: string, paper: string, title = 'A story') =>
  `---\n${stringify(storyData([paper], { date, title }))}---\n`;

/** A content folder with a story of last week, an old one, and an old one on a work of today; and where its index is. */
async function withArchive() {
  const folder = await scratch();
  const put = async (path: string, text: string) => {
    await mkdir(dirname(join(folder.path, path)), { recursive: true });
    await writeFile(join(folder.path, path), text);
  };
  await put(near, textOf('2026-05-04', '2605.00009'));
  await put(far, textOf('2025-01-01', '2501.00001'));
  await put(named, textOf('2025-01-02', '2605.00001'));
  const index = join(folder.path, 'index.json');
  return { folder, put, index, load: (at = focus) => loadArchive(folder.path, at, index) };
}

const paths = ({ stories }: Awaited<ReturnType<typeof loadArchive>>) => stories.map(({ path }) => path);

it('gives with an index what it gives without', async () => {
  const { folder, load } = await withArchive();
  await using _ = folder;
  const first = await load();
  expect(paths(first)).toEqual([named, near]);
  expect(await load()).toEqual(first);
  expect(await loadArchive(folder.path, focus)).toEqual(first);
});

it('does not read an old story again that has not been touched', async () => {
  const { folder, put, load } = await withArchive();
  await using _ = folder;
  const then = new Date('2025-01-01T06:00:00Z');
  await utimes(join(folder.path, far), then, then);
  await load();
  // As long, of the same time, and on a work of today: only who reads it would know.
  await put(far, textOf('2025-01-01', '2605.00001'));
  await utimes(join(folder.path, far), then, then);
  expect(paths(await load())).toEqual([named, near]);
});

it('reads what was edited', async () => {
  const { folder, put, load } = await withArchive();
  await using _ = folder;
  await load();
  await put(far, textOf('2025-01-01', '2605.00001', 'By hand'));
  await put(near, textOf('2026-05-04', '2605.00009', 'By hand too'));
  expect((await load()).stories.map(({ data }) => data.title)).toEqual(['By hand', 'A story', 'By hand too']);
});

it('looks with other eyes on another day', async () => {
  const { folder, load } = await withArchive();
  await using _ = folder;
  await load();
  expect(paths(await load({ ...focus, works: new Set(['arxiv:2501.00001']) }))).toEqual([far, near]);
});

it('forgets a story that is gone', async () => {
  const { folder, load, index } = await withArchive();
  await using _ = folder;
  await load();
  await rm(join(folder.path, far));
  await load();
  expect(await readFile(index, 'utf8')).not.toContain(far);
});

it('takes an index that was cut off for none', async () => {
  const { folder, load, index } = await withArchive();
  await using _ = folder;
  await load();
  const whole = await readFile(index, 'utf8');
  await writeFile(index, whole.slice(0, -9));
  expect(paths(await load())).toEqual([named, near]);
  expect(await readFile(index, 'utf8')).toBe(whole);
});

it.each(['', '{"version":"x"', '{"version":"other","stories":[["a",{}]],"editions":[]}', 'null'])(
  'an index that says %j is made anew',
  async (text) => {
    const { folder, load, index } = await withArchive();
    await using _ = folder;
    await writeFile(index, text);
    expect(paths(await load())).toEqual([named, near]);
    expect(await readFile(index, 'utf8')).toContain(far);
  },
);
