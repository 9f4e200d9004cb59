import { inflateRawSync } from 'node:zlib';
import type { StoryData } from '../../src/schemas/story.ts';
import { indexed } from '../../src/search/build/indexed.ts';
import { buildMonth, type MonthIndex } from '../../src/search/build/month.ts';
import { FORMAT } from '../../src/search/format.ts';
import { unpackPostings } from '../../src/search/postings.ts';
import { readHits, search } from '../../src/search/search.ts';
import type { Shelf } from '../../src/search/shelf.ts';
import { type SearchState, stateOf } from '../../src/search/state.ts';
import type { StoryFile } from '../../src/story/file.ts';
import { storyData } from '../sample.ts';

/** A story: its id is its day and `slug`, its one work has the given arXiv id. */
export function story(
  slug: string,
  { body = 'Nothing else.', arxiv = '2605.00001', authors = ['Ada Ardent'], ...over }: Partial<StoryData> & Given = {},
): StoryFile {
  const data = storyData([arxiv], { title: slug, ...over });
  const sources = data.sources.map((source) => ({ ...source, authors: [...authors] }));
  const id = `${data.date.replaceAll('-', '/')}/${slug}`;
  const file = {
    id,
    path: `stories/${id}.mdx`,
    body: body.startsWith('#') ? body : `## Summary\n\n${body}\n`,
    bodyLine: 9,
  };
  return { ...file, data: { ...data, sources } };
}

interface Given {
  readonly body?: string;
  readonly arxiv?: string;
  readonly authors?: readonly string[];
}

/** The index of some stories, by month, the newest first. */
export function indexOf(stories: readonly StoryFile[]): MonthIndex[] {
  const months = [...Map.groupBy(stories, ({ data }) => data.date.slice(0, 7))].sort(([a], [b]) => (a < b ? 1 : -1));
  return months.map(([month, ofMonth]) => buildMonth(month, ofMonth.map(indexed)));
}

/** What is found: slugs in their order, and how many of the wants they have. */
export interface Answer {
  readonly slugs: readonly string[];
  readonly had: number;
}

/** Asks the index of some stories. */
export async function ask(stories: readonly StoryFile[], state: Partial<SearchState>, typing = false): Promise<Answer> {
  const months = indexOf(stories);
  const files = new Map(months.flatMap((month) => [...month.files]));
  const bytes = (file: string) => inflateRawSync(files.get(file) ?? missing(file));
  const shelf: Shelf = {
    postings: async (file) => unpackPostings(bytes(file)),
    block: async (file) => JSON.parse(bytes(file).toString()),
  };
  const manifest = { format: FORMAT, months: months.map(({ head }) => head) };
  const { hits, had } = await search(
    shelf,
    manifest,
    stateOf((name) => state[name] ?? ''),
    typing,
  );
  const found = await readHits(shelf, hits);
  return { slugs: found.map(({ id }) => id.slice('2026/05/05/'.length)), had };
}

function missing(file: string): never {
  throw new Error(`the index has no file ${file}`);
}
