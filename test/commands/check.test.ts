import { appendFile, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { checkCommand } from '../../scripts/commands/check.ts';
import { newCommand } from '../../scripts/commands/new.ts';
import { scratch, tablesIn, testIo } from '../morning/folder.ts';

/** A content folder with one story begun by hand, and what `check` says of it. */
async function storyIn(dir: string) {
  await tablesIn(dir);
  await writeFile(join(dir, 'sources.yaml'), '- { id: a, name: A, url: "https://a.example/", tier: 1, kind: feed }\n');
  const [io, file] = [testIo('2026-05-05T06:12:00Z'), join(dir, 'stories', '2026', '05', '05', 'a-story.mdx')];
  const begin = ['--content', dir, '--title', 'A story', '--source', 'https://a.example/'];
  await newCommand(io).parseAsync(begin, { from: 'user' });
  const check = async (...files: string[]) => {
    const own = testIo('2026-05-05T06:12:00Z');
    await checkCommand({ ...own, cwd: dir }).parseAsync(['--content', dir, ...files], { from: 'user' });
    return own.said().out;
  };
  return { file, check };
}

it('finds only the summary missing in a story that `new` began', async () => {
  await using dir = await scratch();
  const { check } = await storyIn(dir.path);
  const place = 'stories/2026/05/05/a-story.mdx:7:7';
  expect(await check()).toBe(
    `${place}: the summary is empty: write it below "## Summary"\ncontent: 0 errors, 1 warning\n`,
  );
});

it('ends with 65 when a story is wrong', async () => {
  await using dir = await scratch();
  const { file, check } = await storyIn(dir.path);
  await appendFile(file, '\n{1+1}\n');
  await expect(check(file)).rejects.toMatchObject({
    code: 65,
    message: 'check: content: 1 error: mend what is named above',
  });
});

it('does not call a file good that is not there', async () => {
  await using dir = await scratch();
  const { check } = await storyIn(dir.path);
  await expect(check('stories/gone.mdx')).rejects.toMatchObject({
    code: 64,
    message: 'check: stories/gone.mdx: there is no such file: give files of the content folder',
  });
});

it('does not call a file good that is none of the content', async () => {
  await using dir = await scratch();
  const { check } = await storyIn(dir.path);
  await expect(check('../elsewhere.mdx')).rejects.toThrow('check: ../elsewhere.mdx: not below');
});

it('takes a folder for all that is in it', async () => {
  await using dir = await scratch();
  const { check } = await storyIn(dir.path);
  expect(await check('stories/2026')).toContain('0 errors, 1 warning');
  await mkdir(join(dir.path, 'editions'));
  expect(await check('editions')).toContain('0 errors, 0 warnings');
});
