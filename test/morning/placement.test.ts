import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadConfig } from '../../scripts/commands/config.ts';
import type { RawFeed, StoredStory } from '../../scripts/model.ts';
import { rankReason } from '../../scripts/rank/reason.ts';
import { loadArchive } from '../../scripts/write/store.ts';
import { scratch } from './folder.ts';
import { feedText, morningOn, source } from './one-feed.ts';

const DAY = '2026-05-05';
const root = new URL('../..', import.meta.url).pathname;

/** The bundled announcement, cut into its head and its items. */
async function announcement(): Promise<{
  readonly items: string[];
  readonly around: (items: readonly string[]) => string;
}> {
  const text = await feedText();
  const items = text.match(/<item>[\s\S]*?<\/item>/g) ?? [];
  const [head = ''] = text.split('<item>');
  return { items, around: (some) => `${head}${some.join('\n')}</channel></rss>` };
}

function feed(id: string, text: string): RawFeed {
  const row = { ...source, id };
  return {
    source: row,
    status: 'ok',
    body: new TextEncoder().encode(text),
    contentType: null,
    url: row.url,
    error: null,
  };
}

/** Ids of the stories in `dir` with the works of each. */
async function storiesIn(dir: string): Promise<Record<string, readonly string[]>> {
  const { stories } = await loadArchive(dir);
  return Object.fromEntries(stories.map(({ id, data }) => [id, data.sources.map((row) => row.id)]));
}

let whole: Record<string, readonly string[]>;
let stories: readonly StoredStory[];
beforeAll(async () => {
  await using folder = await scratch();
  await morningOn(folder.path, [feed('all', await feedText())], DAY);
  whole = await storiesIn(folder.path);
  ({ stories } = await loadArchive(folder.path));
});

describe('the stories of a day', () => {
  it('are the same, however the feeds are cut', async () => {
    const { items, around } = await announcement();
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(2), { minLength: items.length, maxLength: items.length }), async (cut) => {
        await using folder = await scratch();
        const parts = [0, 1, 2].map((n) => items.filter((_, i) => cut[i] === n));
        await morningOn(
          folder.path,
          parts.map((part, n) => feed(`part-${n}`, around(part))),
          DAY,
        );
        expect(await storiesIn(folder.path)).toEqual(whole);
      }),
      { numRuns: 4 },
    );
  });

  it('keep their ids and works when the rest of the day comes later', async () => {
    const { items, around } = await announcement();
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: items.length - 1 }), async (point) => {
        await using folder = await scratch();
        await morningOn(folder.path, [feed('all', around(items.slice(0, point)))], DAY);
        const early = await storiesIn(folder.path);
        await morningOn(folder.path, [feed('all', around(items))], DAY);
        const late = await storiesIn(folder.path);
        for (const [id, works] of Object.entries(early)) expect(late[id]).toEqual(expect.arrayContaining([...works]));
        expect(new Set(Object.values(late).flat()).size).toBe(Object.values(late).flat().length);
      }),
      { numRuns: 4 },
    );
  });
});

it('every reason for a rank can be computed from the story file', async () => {
  const { kinds, tiers } = await loadConfig(`${root}/content`, root);
  const names = new Map(kinds.map((kind) => [kind.id, kind.name]));
  const computed = stories.map(({ data }) => {
    const [deciding] = data.sources;
    const work = `${deciding?.name} ${deciding?.id.replace(/^(?:arxiv|doi|url):/, '')}`;
    return rankReason(names.get(data.kind) ?? '', work, data.score, tiers.parts);
  });
  expect(computed).toEqual(stories.map(({ data }) => data.rankReason));
});

describe('a later run of the day that sees less', () => {
  const row = (id: string) => ({ ...source, id });
  const failed = (id: string): RawFeed => ({
    ...{ source: row(id), status: 'failed', body: null, contentType: null, url: source.url, error: 'answered 500' },
  });
  /** The announcement by its own category, and the same papers as another one cross-lists them. */
  const both = async () => {
    const text = await feedText();
    const cross = text.replaceAll('Announce Type: new', 'Announce Type: cross').replaceAll('>new<', '>cross<');
    return [feed('own', text), feed('other', cross)] as const;
  };

  it('changes no story', async () => {
    await using folder = await scratch();
    const [own, other] = await both();
    await morningOn(folder.path, [own, other], DAY);
    const before = (await loadArchive(folder.path)).stories.map(({ text }) => text);
    await morningOn(folder.path, [failed('own'), other], DAY);
    expect((await loadArchive(folder.path)).stories.map(({ text }) => text)).toEqual(before);
  });

  it('changes in the ledger what failed and nothing else', async () => {
    await using folder = await scratch();
    const [own, other] = await both();
    const { edition: before } = await morningOn(folder.path, [own, other], DAY);
    const { edition: after } = await morningOn(folder.path, [failed('own'), other], DAY);
    expect({ ...after, warnings: [] }).toEqual({ ...before, warnings: [] });
    expect(after.warnings).toEqual(['fetch: own: answered 500']);
  });
});
