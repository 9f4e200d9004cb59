import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { correctCommand } from '../../scripts/commands/correct.ts';
import { scratch, testIo } from '../morning/folder.ts';

const id = '2026/05/05/two-rates-for-ranking';
const fixture = new URL(`../fixtures/site-content/stories/${id}.mdx`, import.meta.url);

/** A content folder with one story, and `correct` on it. */
async function storyIn(dir: string) {
  const file = join(dir, 'stories', `${id}.mdx`);
  await cp(fixture, file, { recursive: true });
  const correct = async (story: string, note = 'The rate in $n$ was wrong.') => {
    const io = testIo('2026-05-07T09:30:00Z');
    await correctCommand({ ...io, cwd: dir }).parseAsync(['--content', dir, story, '--note', note], { from: 'user' });
    return io.said().out;
  };
  return { file, correct, text: () => readFile(file, 'utf8') };
}

/** Lines of `after` that are not in `before`, in their order, and the other way round. */
function changed(before: string, after: string) {
  const [old, now] = [before.split('\n'), after.split('\n')];
  return { cut: old.filter((line) => !now.includes(line)), put: now.filter((line) => !old.includes(line)) };
}

it('writes the row and the day of the change, and nothing else', async () => {
  await using dir = await scratch();
  const { correct, text } = await storyIn(dir.path);
  const before = await text();
  await correct(id);
  const { cut, put } = changed(before, await text());
  expect(cut.map((line) => line.slice(0, 8))).toEqual(['updated:']);
  expect(put).toEqual([
    'updated: 2026-05-07T09:30:00Z',
    '  - at: 2026-05-07T09:30:00Z',
    '    what: corrected',
    '    note: The rate in $n$ was wrong.',
  ]);
});

it.each([`stories/${id}.mdx`, `https://lemma.test/brief/stories/${id}/`])('knows the story by %s', async (name) => {
  await using dir = await scratch();
  const { correct } = await storyIn(dir.path);
  expect(await correct(name)).toBe(`stories/${id}.mdx: corrected on 2026-05-07: The rate in $n$ was wrong.\n`);
});

it('puts a second row behind the first', async () => {
  await using dir = await scratch();
  const { correct, text } = await storyIn(dir.path);
  await correct(id, 'First.');
  await correct(id, 'Second.');
  expect((await text()).match(/note: (?:First|Second)\./g)).toEqual(['note: First.', 'note: Second.']);
});

it('says where the file is wrong and leaves it', async () => {
  await using dir = await scratch();
  const { correct, file, text } = await storyIn(dir.path);
  await writeFile(file, (await text()).replace('tier: lead', 'tier: led'));
  const before = await text();
  await expect(correct(id)).rejects.toMatchObject({ code: 65, message: expect.stringContaining('.mdx:7:1: tier: ') });
  expect(await text()).toBe(before);
});

it('names a story that is not there', async () => {
  await using dir = await scratch();
  const { correct } = await storyIn(dir.path);
  await expect(correct('2026/05/05/gone')).rejects.toMatchObject({ code: 64 });
});
