import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadConfig } from '../../scripts/commands/config.ts';
import type { RawFeed, Source, StoredStory } from '../../scripts/model.ts';
import type { Made } from '../../scripts/morning.ts';
import { parseBody } from '../../scripts/parse/body.ts';
import { makeEdition } from '../../scripts/pipeline.ts';
import type { Parse } from '../../scripts/read.ts';
import { extractive, type Summariser } from '../../scripts/summarise/summarise.ts';
import { loadArchive, saveFile } from '../../scripts/write/store.ts';

const root = new URL('../..', import.meta.url).pathname;
/** The row that the bundled announcement came by. */
export const source: Source = {
  ...{ id: 'arxiv-lg-ml', name: 'arXiv cs.LG, stat.ML', url: 'https://rss.arxiv.org/rss/cs.LG+stat.ML' },
  ...{ tier: 1, kind: 'arxiv-rss', enabled: true, allowPrivateNetwork: false },
};
/** In this thread: the limits have tests of their own. */
export const parse: Parse = async (feed) => parseBody(feed);
const progress = { step: () => undefined, done: () => undefined };

/** The bundled announcement of 5 May 2026 that the mornings below are made from. */
export const feedText = (): Promise<string> =>
  readFile(new URL('../fixtures/announcements/rss/cs.LG+stat.ML.xml', import.meta.url), 'utf8');

/** A morning on one feed, written to `dir`. */
export async function morning(dir: string, text: string, date: string, summariser = extractive): Promise<Made> {
  const body = new TextEncoder().encode(text);
  const feed: RawFeed = { source, status: 'ok', body, contentType: null, url: source.url, error: null };
  return morningOn(dir, [feed], date, summariser);
}

/** A morning on what came for several sources, written to `dir`. */
export async function morningOn(
  dir: string,
  feeds: readonly RawFeed[],
  date: string,
  summariser: Summariser = extractive,
): Promise<Made> {
  const config = await loadConfig(join(root, 'content'), root);
  const at = `${date}T06:00:00Z`;
  const made = await makeEdition(
    { feeds, parse, openArchive: (focus) => loadArchive(dir, focus), config, summariser, date, at },
    progress,
  );
  for (const file of made.files) await saveFile(join(dir, file.path), file.text);
  await saveFile(join(dir, 'editions', `${date}.json`), JSON.stringify(made.edition));
  return made;
}

/** The story in `dir` that has a paper among its sources. */
export async function storyOf(dir: string, id: string): Promise<StoredStory | undefined> {
  const { stories } = await loadArchive(dir);
  return stories.find((story) => story.data.sources.some((row) => row.id === `arxiv:${id}`));
}
