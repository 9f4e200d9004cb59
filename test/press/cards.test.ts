import { mkdir, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { cardsOf, type Found, leaveOut, type ReadFiles, readCard } from '../../src/press/cards.ts';
import { scratch } from '../morning/folder.ts';

afterEach(() => vi.unstubAllEnvs());

/** A content folder with two stories, and what is read of it. */
async function archive() {
  const folder = await scratch();
  vi.stubEnv('LEMMA_CONTENT', join(folder.path, 'content'));
  vi.stubEnv('LEMMA_CACHE', join(folder.path, 'cache'));
  const path = (name: string): string => join(folder.path, 'content', 'stories', name);
  await mkdir(path('2026/05/05'), { recursive: true });
  await writeFile(path('2026/05/05/a.mdx'), 'first');
  await writeFile(path('2026/05/05/b.mdx'), 'second');
  const asked: Found[] = [];
  const read: ReadFiles = async (_folder, files) => {
    asked.push(...files);
    return files.map(({ name, stamp, before }) =>
      before === 'same' ? null : { name, stamp, hash: 'same', kept: { id: name, data: {} } },
    );
  };
  const reports: string[] = [];
  const cards = async (how = read): Promise<string[]> =>
    (await cardsOf('stories', how, (line) => reports.push(line))).map(({ id }) => id);
  return { path, asked, cards, reports, [Symbol.asyncDispose]: () => folder[Symbol.asyncDispose]() };
}

const [A, B] = ['2026/05/05/a.mdx', '2026/05/05/b.mdx'];

it('reads each file once', async () => {
  await using content = await archive();
  expect([await content.cards(), await content.cards()]).toEqual([
    [A, B],
    [A, B],
  ]);
  expect(content.asked.map(({ name }) => name)).toEqual([A, B]);
});

it('keeps the card of a file that was touched and says what it said', async () => {
  await using content = await archive();
  await content.cards();
  await utimes(content.path(A), 1, 1);
  expect(await content.cards()).toEqual([A, B]);
  expect(content.asked.slice(2).map(({ name, before }) => [name, before])).toEqual([[A, 'same']]);
});

it('forgets a file that is gone', async () => {
  await using content = await archive();
  await content.cards();
  await rm(content.path(A));
  expect(await content.cards()).toEqual([B]);
});

it('says each time why a file is left out', async () => {
  await using content = await archive();
  const broken: ReadFiles = async (_folder, files) =>
    files.map(({ name, stamp }) => ({ name, stamp, hash: '', kept: null, fault: `${name}: bad` }));
  await content.cards(broken);
  await content.cards(broken);
  expect(content.reports).toEqual([A, B, A, B].map((name) => `left out: ${name}: bad`));
});

it('names the place of a story that cannot be read', async () => {
  await using content = await archive();
  const read = readCard('stories', { name: A, stamp: '' });
  expect(read?.fault).toMatch(/a\.mdx:1:1: the frontmatter is missing/);
  await content.cards();
});

describe('a story that turned out to be none that can be rendered', () => {
  it('is left out and reported from then on, and not read again', async () => {
    await using content = await archive();
    await content.cards();
    leaveOut([{ name: A, fault: `${A}:9:1: an expression` }]);
    expect([await content.cards(), await content.cards()]).toEqual([[B], [B]]);
    expect(content.reports).toEqual([A, A].map((name) => `left out: ${name}:9:1: an expression`));
    expect(content.asked.length).toBe(2);
  });

  it('is there again when its file says something else', async () => {
    await using content = await archive();
    await content.cards();
    leaveOut([{ name: A, fault: 'bad' }]);
    await writeFile(content.path(A), 'put right');
    const anew: ReadFiles = async (_folder, files) =>
      files.map(({ name, stamp }) => ({ name, stamp, hash: 'other', kept: { id: name, data: {} } }));
    expect(await content.cards(anew)).toEqual([A, B]);
    expect(content.reports).toEqual([]);
  });
});
