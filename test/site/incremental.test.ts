import { createHash } from 'node:crypto';
import { cp, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { Random } from '../../scripts/bench/corpus/random.ts';
import { type ContentFile, storyFiles } from '../../scripts/bench/site/stories.ts';
import { filesBelow } from '../hostile/dist.ts';
import { buildSite } from './site-build.ts';

/** Stories of the archive; `STORIES=300` for the full count. Three days of it, so that most pages do not change. */
const STORIES = Number(process.env.STORIES ?? 24);
const A_DAY = Math.ceil(STORIES / 3);
vi.setConfig({ testTimeout: 180_000 + 200 * STORIES, hookTimeout: 120_000 + 300 * STORIES });

const topics = ['learning-theory', 'optimization', 'agents'];
/** The bench's stories, with fewer a day. */
const files = (from: number, to: number): ContentFile[] => [...storyFiles(from, to, { topics, aDay: A_DAY })];

let root: string;
let content: string;
const cleanups: (() => Promise<void>)[] = [];

/** What a build wrote. */
interface Built {
  /** Hash of every file. */
  readonly hashes: ReadonlyMap<string, string>;
  /** When each was written. */
  readonly times: ReadonlyMap<string, number>;
}

/** Builds the content on top of what the cache and the folder of that name have. */
async function built(name: string): Promise<Built> {
  const [cache, into] = [join(root, name, 'cache'), join(root, name, 'dist')];
  const site = await buildSite(content, { LEMMA_CACHE: cache }, into);
  cleanups.push(site.remove);
  const files = await Promise.all(
    filesBelow(site.dir).map(async (name) => {
      const path = join(site.dir, name);
      const hash = createHash('sha256')
        .update(await readFile(path))
        .digest('hex');
      return { name, hash, time: (await stat(path)).mtimeMs };
    }),
  );
  return {
    hashes: new Map(files.map(({ name, hash }) => [name, hash])),
    times: new Map(files.map(({ name, time }) => [name, time])),
  };
}

const put = async ({ path, text }: ContentFile): Promise<void> => {
  await mkdir(dirname(join(content, path)), { recursive: true });
  await writeFile(join(content, path), text);
};

async function edit(path: string, change: (text: string) => string): Promise<void> {
  await writeFile(join(content, path), change(await readFile(join(content, path), 'utf8')));
}

const storiesIn = (list: readonly ContentFile[]): string[] =>
  list.map(({ path }) => path).filter((path) => path.endsWith('.mdx'));
const idOf = (path: string): string => path.replace(/^stories\/|\.mdx$/g, '');
const headline = (text: string): string => text.replace(/^title: .*$/m, 'title: A headline by hand');

beforeAll(async () => {
  await mkdir(resolve('.cache'), { recursive: true });
  root = await mkdtemp(resolve('.cache/incremental-'));
  content = join(root, 'content');
  await cp(resolve('content'), content, {
    recursive: true,
    filter: (path) => !/content\/(?:stories|editions)/.test(path),
  });
  for (const file of files(0, STORIES)) await put(file);
});

afterAll(async () => {
  await Promise.all(cleanups.map((remove) => remove()));
  await rm(root, { recursive: true, force: true });
});

it('a build on top of another writes what a build from nothing writes, and of that only what changed', async () => {
  const { hashes: before, times: earlier } = await built('kept');
  const paths = storiesIn(files(0, STORIES));
  // One headline in the middle: all that may change is what names it.
  const edited = paths[Math.floor(paths.length / 2)] as string;
  await edit(edited, headline);
  const { hashes: after, times: later } = await built('kept');
  const changed = [...after].filter(([name, hash]) => before.get(name) !== hash).map(([name]) => name);
  expect([...before.keys()].filter((name) => !after.has(name) && !name.startsWith('search/'))).toEqual([]);
  expect(changed.filter((name) => !mayName(name, edited, paths))).toEqual([]);
  expect(changed).toContain(`stories/${idOf(edited)}/index.html`);
  const pressed = [...after.keys()].filter((name) => /^(?:stories|authors|editions\/\d)/.test(name));
  const touched = pressed.filter((name) => later.get(name) !== earlier.get(name));
  expect(touched.filter((name) => !mayName(name, edited, paths))).toEqual([]);

  // Then a morning with all that an editor does.
  const random = new Random(STORIES);
  const pick = (): string => paths.splice(random.below(paths.length), 1)[0] as string;
  for (const file of files(STORIES, STORIES + A_DAY)) await put(file);
  for (let i = 0; i < Math.ceil(STORIES / 12); i += 1) {
    await edit(pick(), headline);
    await edit(pick(), (text) => text.replace(/^tier: \w+$/m, 'tier: held'));
    await rm(join(content, pick()));
    await edit(pick(), (text) => text.replace(/^tier: /m, 'pin: 1\ntier: '));
    const [merged, into] = [pick(), pick()];
    await edit(merged, (text) => text.replace(/^tier: /m, `mergeInto: ${idOf(into)}\ntier: `));
    const [gone, stays] = [pick(), pick()];
    await rm(join(content, gone));
    await edit(stays, (text) => text.replace('\n---\n', `\nredirectFrom:\n  - ${idOf(gone)}\n---\n`));
  }
  const [{ hashes: warm }, { hashes: cold }] = [await built('kept'), await built('fresh')];
  expect([...warm.keys()].sort()).toEqual([...cold.keys()].sort());
  expect([...cold].filter(([name, hash]) => warm.get(name) !== hash).map(([name]) => name)).toEqual([]);
});

/** Whether a file may change because the headline of a story did. */
function mayName(name: string, edited: string, all: readonly string[]): boolean {
  const id = idOf(edited);
  const number = all.indexOf(edited);
  // Each story of the bench is related to the five before it.
  const near = [id, ...all.slice(number + 1, number + 6).map(idOf)];
  const own = near.some((other) => name.startsWith(`stories/${other}/`) || name.startsWith(`stories/${other}.`));
  const day = id.slice(0, 10).replaceAll('/', '-');
  const lists = /^(?:topics|kinds|tiers|sources|authors)\/[^/]+\/(?:index\.html|feed\.\w+|\d+\/index\.html)$/;
  const site = /^(?:feed\.\w+|index\.html|sitemap\/.*\.xml|search\/.*)$/;
  return own || name.startsWith(`editions/${day}/`) || lists.test(name) || site.test(name);
}
