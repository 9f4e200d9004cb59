import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { loadConfig } from '../../scripts/commands/config.ts';
import type { RawFeed, Source } from '../../scripts/model.ts';
import { makeEdition } from '../../scripts/pipeline.ts';
import { extractive } from '../../scripts/summarise/summarise.ts';
import { loadArchive, saveFile } from '../../scripts/write/store.ts';
import { scratch } from './folder.ts';

const root = new URL('../..', import.meta.url).pathname;
const feed = new URL('../fixtures/announcements/rss/cs.LG+stat.ML.xml', import.meta.url);
const source: Source = {
  ...{ id: 'arxiv-lg-ml', name: 'arXiv cs.LG, stat.ML', url: 'https://rss.arxiv.org/rss/cs.LG+stat.ML' },
  ...{ tier: 1, kind: 'arxiv-rss', enabled: true, allowPrivateNetwork: false },
};
const progress = { step: () => undefined, done: () => undefined };

/** A morning on one feed, written to `dir`. */
async function morning(dir: string, text: string, date: string) {
  const config = await loadConfig(join(root, 'content'), root);
  const body = new TextEncoder().encode(text);
  const raw: RawFeed = { source, status: 'ok', body, contentType: null, url: source.url, error: null };
  const archive = await loadArchive(dir);
  const at = `${date}T06:00:00Z`;
  const made = await makeEdition({ feeds: [raw], archive, config, summariser: extractive, date, at }, progress);
  for (const file of made.files) await saveFile(join(dir, file.path), file.text);
  await saveFile(join(dir, 'editions', `${date}.json`), JSON.stringify(made.edition));
  return made;
}

/** The next day's feed: the same papers, one of them in its next version. */
async function nextDay(id: string, from: number) {
  const text = await readFile(feed, 'utf8');
  return text
    .replaceAll('05 May 2026', '06 May 2026')
    .replaceAll(`${id}v${from} Announce Type: new`, `${id}v${from + 1} Announce Type: replace`)
    .replaceAll(`${id}v${from}`, `${id}v${from + 1}`);
}

const storyOf = async (dir: string, id: string) =>
  (await loadArchive(dir)).stories.find((s) => s.data.sources.some((row) => row.id === `arxiv:${id}`));

it('brings a new version into the story of several sources and says that its words are older', async () => {
  await using folder = await scratch();
  await morning(folder.path, await readFile(feed, 'utf8'), '2026-05-05');
  await morning(folder.path, await nextDay('2605.02116', 1), '2026-05-06');
  const story = await storyOf(folder.path, '2605.02116');
  expect(story?.data.sources.find((row) => row.id === 'arxiv:2605.02116')?.version).toBe(2);
  expect(story?.data.history.map((h) => h.note)).toEqual([
    'arXiv:2605.02116 is now version 2. The summary is of the version before.',
  ]);
});

it('changes nothing more when the same version comes again', async () => {
  await using folder = await scratch();
  await morning(folder.path, await readFile(feed, 'utf8'), '2026-05-05');
  await morning(folder.path, await nextDay('2605.02116', 1), '2026-05-06');
  const before = (await storyOf(folder.path, '2605.02116'))?.text;
  await morning(folder.path, await nextDay('2605.02116', 1), '2026-05-07');
  expect((await storyOf(folder.path, '2605.02116'))?.text).toBe(before);
});

it('gives a paper with a new version no second story', async () => {
  await using folder = await scratch();
  await morning(folder.path, await readFile(feed, 'utf8'), '2026-05-05');
  const { edition } = await morning(folder.path, await nextDay('2605.02116', 1), '2026-05-06');
  expect(edition.entries.find((e) => e.id === 'arxiv:2605.02116')?.fate).toBe('known');
});

it('writes the story of one source anew from its new version', async () => {
  await using folder = await scratch();
  await morning(folder.path, await readFile(feed, 'utf8'), '2026-05-05');
  const text = (await nextDay('2605.02209', 1)).replaceAll('Submodular Benchmark Selection', 'Submodular Selection');
  await morning(folder.path, text, '2026-05-06');
  const story = await storyOf(folder.path, '2605.02209');
  expect([story?.data.title, story?.data.date, story?.data.updated]).toEqual([
    'Submodular Selection',
    '2026-05-05',
    '2026-05-06T06:00:00Z',
  ]);
});
