import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { StoredStory } from '../../scripts/model.ts';
import { loadArchive } from '../../scripts/write/store.ts';
import { scratch } from './folder.ts';
import { feedText, morning } from './one-feed.ts';

const DAY = '2026-05-05';
/** Most leads of an edition. */
const LEADS = 3;
let feed: string;
beforeAll(async () => {
  feed = await feedText();
});

/** A morning, after which some stories were changed by hand, and a second run of that day. */
async function edited(dir: string, change: (stories: readonly StoredStory[]) => Readonly<Record<string, string>>) {
  const { edition: before } = await morning(dir, feed, DAY);
  const { stories } = await loadArchive(dir);
  const texts = change(stories);
  for (const [id, text] of Object.entries(texts)) await writeFile(join(dir, `stories/${id}.mdx`), text);
  const { edition } = await morning(dir, feed, DAY);
  const after = new Map((await loadArchive(dir)).stories.map((story) => [story.id, story]));
  return { before, edition, after, ids: Object.keys(texts) };
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
