import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { commitCommand } from '../../scripts/commands/commit.ts';
import { mergeEdition } from '../../scripts/report/ledger.ts';
import { scratch, testIo } from '../morning/folder.ts';
import { git, log } from '../workflows/repository.ts';

// Each runs git some dozen times.
vi.setConfig({ testTimeout: 60_000 });

/** Two clones of a bare remote, each with a story. */
async function repositories() {
  const folder = await scratch();
  const at = (name: string) => join(folder.path, name);
  await git(folder.path, 'init', '--quiet', '--bare', '--initial-branch', 'main', 'remote.git');
  for (const name of ['mine', 'theirs']) {
    await git(folder.path, 'clone', '--quiet', at('remote.git'), name);
    for (const [key, value] of [
      ['user.name', name],
      ['user.email', `${name}@example.org`],
    ] as const) {
      await git(at(name), 'config', key, value);
    }
    await git(at(name), 'symbolic-ref', 'HEAD', 'refs/heads/main');
    if (name === 'theirs') continue;
    await write(at(name), 'stories/a.mdx', 'one\ntwo\nthree\nfour\nfive\n');
    await git(at(name), 'add', '--all');
    await git(at(name), 'commit', '--quiet', '--message', 'begin');
    await git(at(name), 'push', '--quiet', 'origin', 'main');
  }
  await git(at('theirs'), 'pull', '--quiet', 'origin', 'main');
  return { folder, mine: at('mine'), theirs: at('theirs'), remote: at('remote.git') };
}

async function write(dir: string, name: string, text: string): Promise<void> {
  const path = join(dir, 'content', name);
  await mkdir(join(path, '..'), { recursive: true });
  await writeFile(path, text);
}

const story = (dir: string) => readFile(join(dir, 'content', 'stories', 'a.mdx'), 'utf8');

/** `lemma commit` in a clone; what it printed. */
async function commit(dir: string, ...flags: string[]): Promise<string> {
  const io = { ...testIo('2026-05-05T06:12:00Z'), cwd: dir, env: { PATH: process.env.PATH } };
  await commitCommand(io).parseAsync(['--content', 'content', ...flags], { from: 'user' });
  return io.said().out;
}

/** Somebody pushes a change of the story. */
async function pushed(dir: string, change: (text: string) => string): Promise<void> {
  await write(dir, 'stories/a.mdx', change(await story(dir)));
  await git(dir, 'commit', '--quiet', '--all', '--message', 'an edit');
  await git(dir, 'push', '--quiet', 'origin', 'main');
}

it('commits an edition under its day', async () => {
  const { folder, mine } = await repositories();
  await using _ = folder;
  const found = { date: '2026-05-05', stories: [], sources: [], entries: [], warnings: [] };
  await write(mine, 'editions/2026-05-05.json', JSON.stringify(mergeEdition(found, null, '2026-05-05T06:12:00Z')));
  expect(await commit(mine)).toBe('committed content: edition of 2026-05-05\n');
});

it('commits what is in the content folder alone', async () => {
  const { folder, mine } = await repositories();
  await using _ = folder;
  await writeFile(join(mine, 'other.txt'), 'staged by hand');
  await git(mine, 'add', 'other.txt');
  await write(mine, 'stories/b.mdx', 'new\n');
  await commit(mine);
  expect(await git(mine, 'show', '--name-only', '--format=')).toBe('content/stories/b.mdx');
});

it('makes no commit where nothing changed', async () => {
  const { folder, mine, remote } = await repositories();
  await using _ = folder;
  expect(await commit(mine, '--push')).toBe('nothing to commit\n');
  expect(await log(remote)).toEqual(['begin']);
});

it('puts its commit on top of what an editor pushed meanwhile', async () => {
  const { folder, mine, theirs, remote } = await repositories();
  await using _ = folder;
  await pushed(theirs, (text) => text.replace('one', 'ONE BY HAND'));
  await write(mine, 'stories/a.mdx', (await story(mine)).replace('five', 'five by the run'));
  await commit(mine, '--push');
  expect(await log(remote)).toEqual(['content: 1 file', 'an edit', 'begin']);
  expect(await git(remote, 'show', 'main:content/stories/a.mdx')).toBe(
    'ONE BY HAND\ntwo\nthree\nfour\nfive by the run',
  );
});

it('leaves the lines to the editor that both changed, and says that the run must go again', async () => {
  const { folder, mine, theirs, remote } = await repositories();
  await using _ = folder;
  await pushed(theirs, (text) => text.replace('one', 'ONE BY HAND'));
  await write(mine, 'stories/a.mdx', (await story(mine)).replace('one', 'one by the run'));
  await expect(commit(mine, '--push')).rejects.toMatchObject({
    code: 75,
    message: 'commit: main: somebody changed the same lines in origin: run the morning again on theirs',
  });
  expect(await git(remote, 'show', 'main:content/stories/a.mdx')).toMatch(/^ONE BY HAND\n/);
});

it('says what git says where it cannot push, without the key in the address', async () => {
  const { folder, mine } = await repositories();
  await using _ = folder;
  await git(mine, 'remote', 'set-url', 'origin', 'http://user:secret-key@127.0.0.1:1/a.git');
  await write(mine, 'stories/b.mdx', 'new\n');
  const failure = await commit(mine, '--push').catch((cause) => cause);
  expect(failure).toMatchObject({ code: 75, message: expect.stringContaining('commit: git: unable to access') });
  expect(failure.message).not.toContain('secret-key');
});

it('pushes what an earlier push did not get through', async () => {
  const { folder, mine, remote } = await repositories();
  await using _ = folder;
  await write(mine, 'stories/b.mdx', 'new\n');
  await commit(mine);
  expect(await commit(mine, '--push')).toBe('nothing to commit\npushed to main of origin\n');
  expect(await log(remote)).toEqual(['content: 1 file', 'begin']);
});

it('says what to do where there is no repository', async () => {
  await using folder = await scratch();
  await mkdir(join(folder.path, 'content'));
  await expect(commit(folder.path)).rejects.toThrow(
    /not a git repository .*: begin one with `git init`, or name another/,
  );
});

it('says that there is no such folder, not that there is no git', async () => {
  await using folder = await scratch();
  await expect(commit(folder.path)).rejects.toMatchObject({
    code: 78,
    message: expect.stringContaining('no such folder'),
  });
});
