import { type CollectionEntry, getCollection } from 'astro:content';
import { readFile } from 'node:fs/promises';
import type { Edition } from '../schemas/edition.ts';
import { pageOrder } from '../story/pins.ts';
import { readLedger } from './ledger.ts';
import { isDev } from './mode.ts';
import { contentPath, displayPath } from './settings.ts';
import { type StoryCard, storiesOfDay } from './stories.ts';

/** An edition as lists see it. */
export type EditionCard = CollectionEntry<'editions'>['data'];

let kept: Promise<readonly EditionCard[]> | undefined;

/** All editions, newest first. */
export function editions(): Promise<readonly EditionCard[]> {
  if (!kept || isDev) kept = readCards();
  return kept;
}

/** Takes the editions that a build has read, in any order. */
export function takeEditions(all: readonly EditionCard[]): void {
  kept = Promise.resolve(newestFirst(all));
}

const newestFirst = (all: readonly EditionCard[]): EditionCard[] => [...all].sort((a, b) => (a.date < b.date ? 1 : -1));

async function readCards(): Promise<readonly EditionCard[]> {
  const entries = await getCollection('editions');
  return newestFirst(entries.map(({ data }) => data));
}

/** The newest edition; undefined before the first one. */
export async function newestEdition(): Promise<EditionCard | undefined> {
  return (await editions())[0];
}

/** The newest edition that has a story: a weekend or a quiet day does not empty the home. Undefined before the first one. */
export async function newestWithStories(): Promise<EditionCard | undefined> {
  for (const edition of await editions()) {
    if ((await storiesOfDay(edition.date)).length > 0) return edition;
  }
  return undefined;
}

/** The edition of a day; undefined where none was made. */
export async function editionOf(date: string): Promise<EditionCard | undefined> {
  return (await editions()).find((edition) => edition.date === date);
}

/** The editions before and after one. */
export async function neighbours(
  date: string,
): Promise<{ readonly before?: EditionCard; readonly after?: EditionCard }> {
  const all = await editions();
  const index = all.findIndex((edition) => edition.date === date);
  return { before: all[index + 1], after: all[index - 1] };
}

/** Reads the whole ledger of an edition. */
export async function openEdition(date: string): Promise<Edition> {
  const path = contentPath('editions', `${date}.json`);
  return readLedger(await readFile(path, 'utf8'), displayPath(path));
}

/**
 * The published stories of an edition in the order of its page, tier by tier. A story that a person added after the edition was made
 * comes after the ledger's own; one that has gone since is left out.
 */
export async function storiesOfEdition(edition: EditionCard): Promise<readonly StoryCard[]> {
  const place = new Map(edition.stories.map((id, index) => [id, index]));
  const last = edition.stories.length;
  const today = await storiesOfDay(edition.date);
  return pageOrder([...today].sort((a, b) => (place.get(a.id) ?? last) - (place.get(b.id) ?? last)));
}
