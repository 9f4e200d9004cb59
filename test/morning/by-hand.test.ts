import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { loadArchive } from '../../scripts/write/store.ts';
import { scratch, snapshot } from './folder.ts';
import { feedText, morning, storyOf } from './one-feed.ts';

const day = '2026-05-05';
const paper = '2605.02209';

/** A morning, after which the story of `paper` was changed by hand; its file. */
async function edited(dir: string, change: (text: string) => string): Promise<string> {
  await morning(dir, await feedText(), day);
  const story = await storyOf(dir, paper);
  const file = join(dir, story?.path ?? '');
  await writeFile(file, change(story?.text ?? ''));
  return file;
}

const withoutColon = (text: string) => text.replace('title:', 'title');

it('leaves a story alone that an editor made unreadable', async () => {
  await using folder = await scratch();
  const file = await edited(folder.path, withoutColon);
  const mine = await readFile(file, 'utf8');
  await morning(folder.path, await feedText(), day);
  expect(await readFile(file, 'utf8')).toBe(mine);
});

it('writes no second story of a paper whose story is unreadable', async () => {
  await using folder = await scratch();
  await edited(folder.path, withoutColon);
  const before = Object.keys(await snapshot(folder.path));
  await morning(folder.path, await feedText(), day);
  expect(Object.keys(await snapshot(folder.path))).toEqual(before);
});

it('says in the ledger which file cannot be read', async () => {
  await using folder = await scratch();
  const file = await edited(folder.path, withoutColon);
  const { edition } = await morning(folder.path, await feedText(), day);
  expect(edition.warnings.join('\n')).toContain(file.slice(folder.path.length + 1));
});

it('does not begin a story again that an editor merged into another', async () => {
  await using folder = await scratch();
  const file = await edited(folder.path, (text) => text);
  const id = (await storyOf(folder.path, paper))?.id;
  await rm(file);
  const [other] = (await loadArchive(folder.path)).stories;
  await writeFile(
    join(folder.path, other?.path ?? ''),
    other?.text.replace('---\n', `---\nredirectFrom: ['${id}']\n`) ?? '',
  );
  await morning(folder.path, await feedText(), day);
  expect(await storyOf(folder.path, paper)).toBeUndefined();
});

it('counts a story that an editor holds as held, and says why', async () => {
  await using folder = await scratch();
  await edited(folder.path, (text) => text.replace(/^tier: .*$/m, 'tier: held'));
  const { edition } = await morning(folder.path, await feedText(), day);
  const fate = edition.entries.find((e) => e.id === `arxiv:${paper}`);
  expect([fate?.fate, fate?.reason]).toEqual(['held', 'editor']);
});

it('keeps a story on its page when its paper is withdrawn the same day', async () => {
  await using folder = await scratch();
  await morning(folder.path, await feedText(), day);
  const id = (await storyOf(folder.path, paper))?.id;
  const { edition } = await morning(folder.path, await withdrawn(), day);
  expect(edition.stories).toContain(id);
});

it('tells in its history that a paper was withdrawn the same day', async () => {
  await using folder = await scratch();
  await morning(folder.path, await feedText(), day);
  await morning(folder.path, await withdrawn(), day);
  const story = await storyOf(folder.path, paper);
  expect(story?.data.history.map((change) => change.what)).toContain('withdrawn');
});

it('takes back a list of sources whose hash was taken out', async () => {
  await using folder = await scratch();
  await edited(folder.path, (text) =>
    text.replace(/^ {4}title: .*$/m, '    title: My title').replace(/^ {2}sources: .*\n/m, ''),
  );
  await morning(folder.path, await feedText(), day);
  expect((await storyOf(folder.path, paper))?.data.sources[0]?.title).not.toBe('My title');
});

it('leaves a list of sources that an editor changed', async () => {
  await using folder = await scratch();
  await edited(folder.path, (text) => text.replace(/^ {4}title: .*$/m, '    title: My title'));
  await morning(folder.path, await feedText(), day);
  expect((await storyOf(folder.path, paper))?.data.sources[0]?.title).toBe('My title');
});

/** The feed in which the authors of `paper` withdrew it. */
async function withdrawn(): Promise<string> {
  const text = await feedText();
  const at = text.indexOf('Abstract: ', text.indexOf(`${paper}v1 Announce Type`)) + 'Abstract: '.length;
  return `${text.slice(0, at)}This paper has been withdrawn by its authors. ${text.slice(at)}`;
}
