import { once } from 'node:events';
import { appendFile, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { type MorningOptions, NoSourceError, runMorning } from '../../scripts/commands/run-morning.ts';
import { openSample, type Sample } from '../../scripts/commands/sample.ts';
import { loadArchive } from '../../scripts/write/store.ts';
import { editionSchema } from '../../src/schemas/edition.ts';
import { serve } from '../fetch/server.ts';
import { scratch, snapshot, tablesIn, testIo } from './folder.ts';

const content = new URL('../../content', import.meta.url).pathname;
const CLOCK = '2026-05-05T06:12:00Z';
const LATER = '2026-05-05T09:30:00Z';

const RSS = '<rss><channel><title>T</title></channel></rss>';

let sample: Sample;
beforeAll(async () => {
  sample = await openSample(content);
});
afterAll(() => sample.close());

/** A run on the bundled announcements, over HTTP, into `dir`. */
async function morning(dir: string, at = CLOCK, over: Partial<MorningOptions> = {}) {
  await tablesIn(dir);
  const sourcesFile = join(sample.contentDir, 'sources.yaml');
  const options = { contentDir: dir, cacheDir: join(dir, '..', 'cache'), sourcesFile, date: '2026-05-05', ...over };
  return runMorning(testIo(at), options);
}

describe('a morning on the bundled announcements', () => {
  it('puts the two papers on contrastive learning into one story', async () => {
    await using folder = await scratch();
    await morning(join(folder.path, 'content'));
    const { stories } = await loadArchive(join(folder.path, 'content'));
    const pair = stories.filter((s) => s.data.sources.some((source) => source.id === 'arxiv:2605.02116'));
    expect(pair.map((s) => s.data.sources.map((source) => source.id).sort())).toEqual([
      ['arxiv:2601.19597', 'arxiv:2605.02116'],
    ]);
  });

  it('gives the same bytes for the same input and clock', async () => {
    await using one = await scratch();
    await using two = await scratch();
    await morning(join(one.path, 'content'));
    await morning(join(two.path, 'content'));
    expect(await snapshot(join(two.path, 'content'))).toEqual(await snapshot(join(one.path, 'content')));
  });

  it('writes nothing in a second run, whatever the clock says', async () => {
    await using folder = await scratch();
    const dir = join(folder.path, 'content');
    await morning(dir);
    expect((await morning(dir, LATER)).written).toEqual([]);
  });

  it('completes a run that was cut off, to the same bytes', async () => {
    await using whole = await scratch();
    await using cut = await scratch();
    await morning(join(whole.path, 'content'));
    const files = await snapshot(join(whole.path, 'content'));
    const stories = Object.keys(files).filter((name) => name.startsWith('stories/'));
    await morning(join(cut.path, 'content'), CLOCK, { dryRun: true });
    const half = stories.slice(0, stories.length / 2);
    const { saveFile } = await import('../../scripts/write/store.ts');
    for (const name of half) await saveFile(join(cut.path, 'content', name), files[name] as string);
    await morning(join(cut.path, 'content'));
    expect(await snapshot(join(cut.path, 'content'))).toEqual(files);
  });

  it('accounts for every announced work once', async () => {
    await using folder = await scratch();
    const { edition } = await morning(join(folder.path, 'content'));
    const ids = edition.entries.map((e) => e.id);
    expect(ids.length).toBe(new Set(ids).size);
    expect(edition.counts.unique).toBe(edition.counts.kept + edition.counts.dropped + edition.counts.held);
  });

  it('holds a paper that its authors withdrew', async () => {
    await using folder = await scratch();
    const { edition } = await morning(join(folder.path, 'content'));
    expect(edition.entries.filter((e) => e.reason === 'withdrawn').map((e) => e.fate)).toEqual(['held']);
  });

  it('moves a ledger aside that cannot be read, and makes it anew', async () => {
    await using folder = await scratch();
    const dir = join(folder.path, 'content');
    const ledger = join(dir, 'editions', '2026-05-05.json');
    await morning(dir);
    const whole = await readFile(ledger, 'utf8');
    await writeFile(ledger, whole.slice(0, 100));
    await morning(dir);
    expect([await readFile(ledger, 'utf8'), await readFile(`${ledger}.unreadable`, 'utf8')]).toEqual([
      whole,
      whole.slice(0, 100),
    ]);
  });

  it('keeps every ledger that it moved aside', async () => {
    await using folder = await scratch();
    const dir = join(folder.path, 'content');
    const ledger = join(dir, 'editions', '2026-05-05.json');
    for (const broken of ['one', 'two']) {
      await morning(dir);
      await writeFile(ledger, broken);
    }
    await morning(dir);
    const aside = await Promise.all(['', '-2'].map((n) => readFile(`${ledger}.unreadable${n}`, 'utf8')));
    expect(aside).toEqual(['one', 'two']);
  });

  it.each([
    ['a key', { mood: 'good' }, 'mood'],
    ['a value', { date: 'tomorrow' }, 'date'],
  ])('leaves a ledger alone that is whole and has %s it does not know', async (_, over, named) => {
    await using folder = await scratch();
    const dir = join(folder.path, 'content');
    const ledger = join(dir, 'editions', '2026-05-05.json');
    await morning(dir);
    const strange = JSON.stringify({ ...JSON.parse(await readFile(ledger, 'utf8')), ...over });
    await writeFile(ledger, strange);
    await expect(morning(dir, CLOCK, { dryRun: true })).rejects.toThrow(named);
    await expect(morning(dir)).rejects.toThrow(named);
    expect(await readFile(ledger, 'utf8')).toBe(strange);
  });

  it('never touches what an editor changed', async () => {
    await using folder = await scratch();
    const dir = join(folder.path, 'content');
    await morning(dir);
    const [story] = (await loadArchive(dir)).stories;
    const file = join(dir, story?.path ?? '');
    await writeFile(file, (await readFile(file, 'utf8')).replace('## Summary\n', '## Summary\n\nMy own words.\n'));
    await appendFile(file, '\n## A note\n\nAdded by hand.\n');
    const mine = await readFile(file, 'utf8');
    await morning(dir, LATER);
    expect(await readFile(file, 'utf8')).toBe(mine);
  });

  it('writes nothing in a dry run', async () => {
    await using folder = await scratch();
    const dir = join(folder.path, 'content');
    const { written } = await morning(dir, CLOCK, { dryRun: true });
    expect(written).toContain('editions/2026-05-05.json');
    expect(Object.keys(await snapshot(dir)).some((name) => /^(stories|editions)/.test(name))).toBe(false);
  });

  it('reads its last copies when it must not use the network', async () => {
    await using folder = await scratch();
    const dir = join(folder.path, 'content');
    await morning(dir);
    expect((await morning(dir, LATER, { offline: true })).written).toEqual([]);
  });

  it('takes nothing up again on the next day', async () => {
    await using folder = await scratch();
    const dir = join(folder.path, 'content');
    await morning(dir);
    const { edition } = await morning(dir, '2026-05-06T06:12:00Z', { date: '2026-05-06' });
    expect([edition.counts.stories, edition.counts.kept]).toEqual([0, 0]);
  });

  it('leaves a ledger that its schema accepts', async () => {
    await using folder = await scratch();
    await morning(join(folder.path, 'content'));
    const text = await readFile(join(folder.path, 'content', 'editions', '2026-05-05.json'), 'utf8');
    expect(editionSchema.safeParse(JSON.parse(text)).success).toBe(true);
  });
});

/** A port that nobody listens at: taken once and given back. */
async function closedPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

describe('a morning on which no source answers', () => {
  it('says so of each and writes nothing', async () => {
    await using folder = await scratch();
    const dir = join(folder.path, 'content');
    await tablesIn(dir);
    const gone = {
      id: 'gone',
      name: 'Gone',
      url: `http://127.0.0.1:${await closedPort()}/feed`,
      tier: 1,
      kind: 'feed',
      allowPrivateNetwork: true,
    };
    await writeFile(join(dir, 'sources.yaml'), stringify([gone]));
    const io = testIo(CLOCK);
    const run = runMorning(io, { contentDir: dir, cacheDir: join(folder.path, 'cache'), date: null });
    await expect(run).rejects.toBeInstanceOf(NoSourceError);
    expect(io.said().err).toMatch(/^ {2}Gone: .*refused/m);
    expect(Object.keys(await snapshot(dir)).some((name) => /^(stories|editions)/.test(name))).toBe(false);
  });

  it('takes a kept copy that is no feed for no answer', async () => {
    await using folder = await scratch();
    const dir = join(folder.path, 'content');
    await tablesIn(dir);
    const base = await serve((_, response) => response.writeHead(200, { 'cache-control': 'max-age=900' }).end(RSS));
    const run = async (kind: string) => {
      const row = { id: 'a', name: 'A', url: `${base}/feed`, tier: 1, kind, allowPrivateNetwork: true };
      await writeFile(join(dir, 'sources.yaml'), stringify([row]));
      const options = { contentDir: dir, cacheDir: join(folder.path, 'cache'), date: null, dryRun: true };
      return runMorning(testIo(CLOCK), options);
    };
    await run('feed');
    await expect(run('hf-daily')).rejects.toBeInstanceOf(NoSourceError);
  });
});

it('says that every source is switched off, where the table says so', async () => {
  await using folder = await scratch();
  await tablesIn(folder.path);
  const off = { id: 'off', name: 'Off', url: 'https://a.example/', tier: 1, kind: 'feed', enabled: false };
  await writeFile(join(folder.path, 'sources.yaml'), stringify([off]));
  const options = { contentDir: folder.path, cacheDir: join(folder.path, 'cache'), date: null };
  await expect(runMorning(testIo(CLOCK), options)).rejects.toMatchObject({
    code: 78,
    message: 'config: sources: every row is switched off: take `enabled: false` from one',
  });
});
