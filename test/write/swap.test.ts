import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { swap } from '../../scripts/write/swap.ts';
import { sweep } from '../../scripts/write/sweep.ts';
import { during, watchDisk } from '../crash/disk-steps.ts';
import { scratch } from '../morning/folder.ts';

const [OLD, NEW, MINE] = ['old\n', 'new\n', 'mine\n'];

/** Every step of a write over `OLD`, with room to spare. */
const STEPS = Array.from({ length: 24 }, (_, at) => at);

/** A folder with `story.mdx` in it. */
async function withStory(text: string | null = OLD) {
  const folder = await scratch();
  const path = join(folder.path, 'stories', 'story.mdx');
  mkdirSync(join(folder.path, 'stories'));
  if (text !== null) writeFileSync(path, text);
  return { folder, path, left: () => readdirSync(join(folder.path, 'stories')) };
}

const editors: Record<string, (path: string) => void> = {
  'writes in place': (path) => writeFileSync(path, MINE),
  'puts a new file there': (path) => {
    writeFileSync(`${path}~`, MINE);
    renameSync(`${path}~`, path);
  },
};

describe.each(Object.entries(editors))('an editor who %s', (_, edit) => {
  it.each(STEPS)('at step %i loses nothing', async (at) => {
    const { folder, path } = await withStory();
    await using _ = folder;
    let edited = false;
    const { result } = during(
      at,
      () => {
        edit(path);
        edited = true;
      },
      () => swap(path, NEW, OLD),
    );
    // What the editor finds written they may write over.
    expect(readFileSync(path, 'utf8')).toBe(edited ? MINE : NEW);
    if (!edited) expect(result).toBe(true);
  });

  it.each(STEPS)('and comes first with a new file, at step %i, loses nothing', async (at) => {
    const { folder, path } = await withStory(null);
    await using _ = folder;
    let edited = false;
    during(
      at,
      () => {
        edit(path);
        edited = true;
      },
      () => swap(path, NEW, null),
    );
    expect(readFileSync(path, 'utf8')).toBe(edited ? MINE : NEW);
  });
});

it('leaves a file away that was taken away meanwhile', async () => {
  const { folder, path, left } = await withStory(null);
  await using _ = folder;
  expect([swap(path, NEW, OLD), left()]).toEqual([false, []]);
});

it('leaves nothing beside the file', async () => {
  const { folder, path, left } = await withStory();
  await using _ = folder;
  swap(path, NEW, OLD);
  expect(left()).toEqual(['story.mdx']);
});

it('keeps the leave of a file', async () => {
  const { folder, path } = await withStory();
  await using _ = folder;
  const { mode } = statSync(path);
  writeFileSync(join(folder.path, 'other'), OLD, { mode: 0o600 });
  renameSync(join(folder.path, 'other'), path);
  swap(path, NEW, OLD);
  expect(statSync(path).mode & 0o777).toBe(0o600);
  expect(mode).not.toBe(statSync(path).mode);
});

it('writes to where a link leads', async () => {
  const { folder, path } = await withStory();
  await using _ = folder;
  const link = join(folder.path, 'link.mdx');
  symlinkSync(path, link);
  swap(link, NEW, OLD);
  expect(readFileSync(path, 'utf8')).toBe(NEW);
});

// The first step asks whether there is a file, which never fails.
it.each(STEPS.slice(1))('says which file the disk refused and leaves it whole, at step %i', async (at) => {
  const { folder, path, left } = await withStory();
  await using _ = folder;
  const refuse = () => {
    throw Object.assign(new Error('no space left'), { code: 'ENOSPC' });
  };
  const write = () => during(at, refuse, () => swap(path, NEW, OLD)).result;
  let said: unknown = null;
  try {
    write();
  } catch (cause) {
    said = (cause as NodeJS.ErrnoException).path;
  }
  // A folder that cannot even be cleared is cleared by the next run.
  sweep(folder.path, () => undefined);
  expect([OLD, NEW]).toContain(readFileSync(path, 'utf8'));
  expect([null, path]).toContain(said);
  expect(left()).toEqual(['story.mdx']);
});

it.each(STEPS)(
  'a process that is killed at step %i leaves the file whole, or the next run brings it back',
  async (at) => {
    const { folder, path, left } = await withStory();
    await using _ = folder;
    let dead = false;
    let step = 0;
    // From there on nothing is done any more, not even what stands in a `finally`.
    const { restore } = watchDisk(() => {
      dead ||= step === at;
      step += 1;
      if (dead) throw new Error('killed');
    });
    try {
      swap(path, NEW, OLD);
    } catch {
      // Killed.
    } finally {
      restore();
    }
    sweep(folder.path, () => undefined);
    expect([OLD, NEW]).toContain(readFileSync(path, 'utf8'));
    expect(left()).toEqual(['story.mdx']);
  },
);

describe('sweep', () => {
  it('leaves every other name alone', async () => {
    const { folder, path, left } = await withStory();
    await using _ = folder;
    const names = [
      '.story.mdx.swp',
      'story.mdx.2026',
      'story.mdx~',
      '.story.lemma-new',
      'story.mdx.0123456789abcdef-1.lemma-new',
    ];
    for (const name of names) writeFileSync(join(path, '..', name), MINE);
    sweep(folder.path, () => undefined);
    expect(left()).toEqual([...names, 'story.mdx'].sort());
  });

  it('keeps an edit that a killed run had moved away, beside what stands there now', async () => {
    const { folder, path } = await withStory();
    await using _ = folder;
    writeFileSync(join(path, '..', '.story.mdx.0123456789abcdef-1.lemma-old'), MINE);
    const said: string[] = [];
    sweep(folder.path, (line) => said.push(line));
    expect([readFileSync(path, 'utf8'), readFileSync(`${path}.edited`, 'utf8')]).toEqual([OLD, MINE]);
    expect(said).toEqual([expect.stringContaining('story.mdx.edited')]);
  });

  it('leaves what a living process is about to put in its place', async () => {
    const { folder, path, left } = await withStory(null);
    await using _ = folder;
    const name = `.story.mdx.0123456789abcdef-${process.ppid}.lemma-new`;
    writeFileSync(join(path, '..', name), NEW);
    sweep(folder.path, () => undefined);
    expect(left()).toEqual([name]);
    rmSync(join(path, '..', name));
  });
});
