import { cp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StoredStory } from '../../scripts/model.ts';
import { loadArchive } from '../../scripts/write/store.ts';
import { scratch } from './folder.ts';
import { feedText, morning } from './one-feed.ts';

const DAY = '2026-05-05';
/** Most leads of an edition. */
const LEADS = 3;
let feed: string;
/** A first run of the day, which each test gets a copy of. */
let first: AsyncDisposable & { readonly path: string };
beforeAll(async () => {
  feed = await feedText();
  first = await scratch();
  await morning(first.path, feed, DAY);
});
afterAll(async () => first[Symbol.asyncDispose]());

/** A morning, after which some stories were changed by hand, and a second run of that day. */
async function edited(dir: string, change: (stories: readonly StoredStory[]) => Readonly<Record<string, string>>) {
  await cp(first.path, dir, { recursive: true });
  const { stories } = await loadArchive(dir);
  const texts = change(stories);
  for (const [id, text] of Object.entries(texts)) await writeFile(join(dir, `stories/${id}.mdx`), text);
  const { edition } = await morning(dir, feed, DAY);
  const after = new Map((await loadArchive(dir)).stories.map((story) => [story.id, story]));
  return { edition, after, ids: Object.keys(texts) };
}

const inTier = (stories: readonly StoredStory[], tier: string) => stories.filter(({ data }) => data.tier === tier);
const withKeys = (story: StoredStory | undefined, lines: string) =>
  story?.text.replace(/^tier: .*$/m, lines) ?? expect.unreachable('no such story');
const lowest = (stories: readonly StoredStory[]) =>
  inTier(stories, 'listed').sort((a, b) => a.data.score.total - b.data.score.total)[0] as StoredStory;

describe('pin', () => {
  const pinLowest = (dir: string, lines: string) =>
    edited(dir, (stories) => ({ [lowest(stories).id]: withKeys(lowest(stories), lines) }));

  it('keeps a story first in a tier whose gate it does not pass', async () => {
    await using folder = await scratch();
    const { edition, ids } = await pinLowest(folder.path, 'tier: lead\npin: 1');
    expect(edition.stories[0]).toBe(ids[0]);
  });

  it('keeps a story at a place further down', async () => {
    await using folder = await scratch();
    const { edition, ids } = await pinLowest(folder.path, 'tier: lead\npin: 2');
    expect(edition.stories[1]).toBe(ids[0]);
  });

  it('keeps a story in the tier that the machine gave it, where a stronger one would come', async () => {
    await using folder = await scratch();
    const last = (stories: readonly StoredStory[]) => inTier(stories, 'lead').at(-1) as StoredStory;
    const { after, ids } = await edited(folder.path, (stories) => ({
      [last(stories).id]: withKeys(last(stories), 'tier: lead\npin: 1'),
      [lowest(stories).id]: withKeys(lowest(stories), 'tier: lead'),
    }));
    expect(ids.map((id) => after.get(id)?.data.tier)).toEqual(['lead', 'lead']);
  });

  it('writes nothing in a further run', async () => {
    await using folder = await scratch();
    const { after } = await pinLowest(folder.path, 'tier: lead\npin: 1');
    await morning(folder.path, feed, DAY);
    const again = (await loadArchive(folder.path)).stories.map(({ text }) => text);
    expect(again).toEqual([...after.values()].map(({ text }) => text));
  });
});

describe('a tier by hand', () => {
  it('takes a place, so that the cap holds', async () => {
    await using folder = await scratch();
    const { after } = await edited(folder.path, (stories) => {
      const moved = inTier(stories, 'listed').slice(0, LEADS);
      return Object.fromEntries(moved.map((story) => [story.id, withKeys(story, 'tier: lead')]));
    });
    expect(inTier([...after.values()], 'lead')).toHaveLength(LEADS);
  });

  it('that holds a story takes it out of the edition', async () => {
    await using folder = await scratch();
    const { edition, ids } = await edited(folder.path, (stories) => ({
      [lowest(stories).id]: withKeys(lowest(stories), 'tier: held'),
    }));
    expect(edition.stories).not.toContain(ids[0]);
  });
});

it('topics by hand stay, and the ledger counts the story under the first', async () => {
  await using folder = await scratch();
  const { edition, after, ids } = await edited(folder.path, (stories) => {
    const text = lowest(stories).text.replace(/^topics:\n(?: {2}- .*\n)+/m, 'topics:\n  - theory\n');
    return { [lowest(stories).id]: text };
  });
  const fate = edition.entries.find(({ story }) => story === ids[0]);
  expect([after.get(ids[0] ?? '')?.data.topics, fate?.topic]).toEqual([['theory'], 'theory']);
});

describe('mergeInto', () => {
  const LATER = '2026-05-06';
  /** The first two leads or notable stories, the second merged into the first. */
  const two = (stories: readonly StoredStory[]) => {
    const [into, from] = stories.filter(({ data }) => data.sources.length === 1);
    return { into: into as StoredStory, from: from as StoredStory };
  };
  const merge = (stories: readonly StoredStory[]) => {
    const { into, from } = two(stories);
    return { [from.id]: from.text.replace(/^tier: /m, `mergeInto: ${into.id}\ntier: `) };
  };
  const merged = async (dir: string) => {
    const done = await edited(dir, merge);
    const from = done.after.get(done.ids[0] ?? '') as StoredStory;
    await morning(dir, feed, DAY);
    return { ...done, from, into: done.after.get(from.data.mergeInto ?? '') as StoredStory };
  };
  let folder: AsyncDisposable & { readonly path: string };
  let done: Awaited<ReturnType<typeof merged>>;
  beforeAll(async () => {
    folder = await scratch();
    done = await merged(folder.path);
  });
  afterAll(async () => folder[Symbol.asyncDispose]());

  it('gives the works and the address to the other story', () => {
    const { from, into } = done;
    expect(into.data.sources.map(({ id }) => id)).toContain(from.data.sources[0]?.id);
    expect(into.data.redirectFrom).toEqual([from.id]);
  });

  it('says so in the history, once', async () => {
    const { into, from } = done;
    const story = (await loadArchive(folder.path)).stories.find(({ id }) => id === into.id);
    const note = `An editor merged the story “${from.data.title}” into this one.`;
    expect(story?.data.history.map((change) => change.note)).toEqual([note]);
  });

  it('keeps the file of the merged story as the editor left it', async () => {
    const [left] = Object.values(merge((await loadArchive(first.path)).stories));
    expect(done.from.text).toBe(left);
  });

  it('takes the merged story out of the edition', () => {
    expect(done.edition.stories).not.toContain(done.from.id);
  });

  it('tells of both works in the summary, on the same day', () => {
    const { into } = done;
    expect(new Set(into.data.support.map(({ source }) => source)).size).toBe(2);
  });

  it('writes nothing in a further run', async () => {
    const { after } = done;
    const again = (await loadArchive(folder.path)).stories.map(({ text }) => text);
    expect(again).toEqual([...after.values()].map(({ text }) => text));
  });

  it('is carried out by the run of a later day, which begins no story anew', async () => {
    await using folder = await scratch();
    await cp(first.path, folder.path, { recursive: true });
    const { stories } = await loadArchive(folder.path);
    const { into, from } = two(stories);
    const [text = ''] = Object.values(merge(stories));
    await writeFile(join(folder.path, from.path), text);
    const { edition } = await morning(folder.path, feed, LATER);
    const after = (await loadArchive(folder.path)).stories;
    expect(after.find(({ id }) => id === into.id)?.data.sources).toHaveLength(2);
    expect([after.length, edition.stories]).toEqual([stories.length, []]);
  });

  it('is carried out by a run of the next year', async () => {
    await using folder = await scratch();
    await cp(first.path, folder.path, { recursive: true });
    const { stories } = await loadArchive(folder.path);
    const { into, from } = two(stories);
    await writeFile(join(folder.path, from.path), Object.values(merge(stories))[0] ?? '');
    await morning(folder.path, feed.slice(0, feed.indexOf('<item>')).concat('</channel></rss>'), '2027-05-05');
    const after = (await loadArchive(folder.path)).stories.find(({ id }) => id === into.id);
    expect(after?.data.redirectFrom).toEqual([from.id]);
  });

  it('leaves an editor’s words in the story that takes another in', async () => {
    await using folder = await scratch();
    const { after, ids } = await edited(folder.path, (stories) => {
      const { into } = two(stories);
      return { ...merge(stories), [into.id]: into.text.replace('## Summary\n\n', '## Summary\n\nMy words. ') };
    });
    const into = after.get(after.get(ids[0] ?? '')?.data.mergeInto ?? '');
    expect(into?.body).toContain('My words. ');
  });

  it('makes no warning', () => {
    expect(done.edition.warnings).toEqual([]);
  });

  it('warns of a story that is not there', async () => {
    await using folder = await scratch();
    const { edition, ids } = await edited(folder.path, (stories) => {
      const { from } = two(stories);
      return { [from.id]: from.text.replace(/^tier: /m, 'mergeInto: 2026/05/05/gone\ntier: ') };
    });
    expect(edition.warnings.join('\n')).toContain(`${ids[0]}: is to be merged into 2026/05/05/gone`);
  });
});

describe('a work taken out of a story', () => {
  /** The story of two works without its second one; and a third run, after which nothing may have changed. */
  const split = async (dir: string) => {
    let gone = '';
    const done = await edited(dir, (stories) => {
      const both = stories.find(({ data }) => data.sources.length === 2) as StoredStory;
      gone = both.data.sources[1]?.id ?? '';
      const row = new RegExp(`^  - id: ${gone}\n(?: {4}.*\n)+`, 'm');
      return { [both.id]: both.text.replace(row, '') };
    });
    const own = [...done.after.values()].find(({ data }) => data.sources.some(({ id }) => id === gone));
    await morning(dir, feed, DAY);
    return { ...done, gone, own };
  };
  let folder: AsyncDisposable & { readonly path: string };
  let done: Awaited<ReturnType<typeof split>>;
  beforeAll(async () => {
    folder = await scratch();
    done = await split(folder.path);
  });
  afterAll(async () => folder[Symbol.asyncDispose]());

  it('becomes a story of its own at the next run of that day', () => {
    expect(done.own?.data.sources.map(({ id }) => id)).toEqual([done.gone]);
  });

  it('is in the edition', () => {
    expect(done.edition.stories).toContain(done.own?.id);
  });

  it('does not join again', async () => {
    const { stories } = await loadArchive(folder.path);
    expect(stories.map(({ id, data }) => [id, data.sources.length])).toEqual(
      [...done.after.values()].map(({ id, data }) => [id, data.sources.length]),
    );
  });
});

it('a correction stays in the history when the story is written anew', async () => {
  await using folder = await scratch();
  const row = { at: '2026-05-05T09:00:00Z', what: 'corrected', note: 'The rate was wrong.' };
  const rows = Object.entries(row).map(([key, value]) => `${key}: ${value}`);
  const { after, ids } = await edited(folder.path, (stories) => {
    const handedBack = lowest(stories)
      .text.replace(/^ {2}title: .*\n/m, '')
      .replace(/^title: .*$/m, 'title: Mine');
    return { [lowest(stories).id]: handedBack.replace(/\n---\n/, `\nhistory:\n  - ${rows.join('\n    ')}\n---\n`) };
  });
  const { title, history } = after.get(ids[0] ?? '')?.data ?? expect.unreachable();
  expect([title === 'Mine', history]).toEqual([false, [row]]);
});
