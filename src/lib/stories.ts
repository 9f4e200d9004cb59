import { type CollectionEntry, getCollection } from 'astro:content';
import { readFileSync } from 'node:fs';
import { readStory, type StoryFile } from '../story/file.ts';
import { endsOfMerges } from '../story/merges.ts';
import { isDev } from './mode.ts';
import { contentPath, displayPath } from './settings.ts';
import { type Slices, sliceReader, slicesOf } from './slices.ts';

/** A published story as lists see it. */
export type StoryCard = CollectionEntry<'stories'>['data'] & { readonly id: string };

interface Shelf {
  readonly all: readonly StoryCard[];
  /** Held stories; none in a build. */
  readonly held: readonly StoryCard[];
  readonly byId: ReadonlyMap<string, StoryCard>;
  readonly byDay: ReadonlyMap<string, readonly StoryCard[]>;
  readonly byTopic: ReadonlyMap<string, readonly StoryCard[]>;
  readonly byFeed: ReadonlyMap<string, readonly StoryCard[]>;
  /** Stories that were merged into another. */
  readonly merged: readonly StoryCard[];
  /** Addresses of stories that were merged into another, with that one's id. */
  readonly moved: ReadonlyMap<string, string>;
}

// Every page asks; the store is read and sorted once for a build.
let kept: Promise<Shelf> | undefined;

// What a thread that writes some days' pages has instead.
let ofDay: ReturnType<typeof sliceReader> | undefined;

function shelf(): Promise<Shelf> {
  if (ofDay) throw new Error('a thread that writes pages has no list of all stories: hand it what it needs as props');
  if (!kept || isDev) kept = readShelf();
  return kept;
}

// What a build has read.
let read: readonly StoryCard[] | undefined;

/** Takes the cards of all stories that a build has read. */
export function takeCards(cards: readonly StoryCard[]): void {
  read = cards;
}

async function readShelf(): Promise<Shelf> {
  const cards = read ?? (await getCollection('stories')).map(({ id, data }) => ({ ...data, id }));
  const standing = cards.filter(({ mergeInto }) => mergeInto === undefined).sort(byDayAndScore);
  const all = standing.filter(({ tier }) => tier !== 'held');
  // A build knows of no held story, whatever its store has.
  const held = isDev ? standing.filter(({ tier }) => tier === 'held') : [];
  const byId = new Map(all.map((story) => [story.id, story]));
  const byDay = Map.groupBy(all, ({ date }) => date);
  const byTopic = byEach(all, ({ topics }) => topics);
  const byFeed = byEach(all, ({ sources }) => sources.map(({ feed }) => feed));
  const merged = cards.filter(({ mergeInto, tier }) => mergeInto !== undefined && tier !== 'held');
  return { all, held, byId, byDay, byTopic, byFeed, merged, moved: movedIn(cards, byId) };
}

/** Stories by each of their keys, in their order; one that has a key twice stands there once. */
function byEach(all: readonly StoryCard[], keysOf: (story: StoryCard) => readonly (string | undefined)[]) {
  const found = new Map<string, StoryCard[]>();
  for (const story of all)
    for (const key of new Set(keysOf(story))) {
      if (key === undefined) continue;
      const list = found.get(key);
      if (list) list.push(story);
      else found.set(key, [story]);
    }
  return found;
}

/** All published stories, for another thread. */
export const slicedStories = async (): Promise<Slices> => slicesOf((await shelf()).byDay);

/** Takes the stories that another thread has read: `storiesOfDay` and `storyOf` answer from them, and a list of all throws. */
export function takeStories(slices: Slices): void {
  ofDay = sliceReader(slices);
}

/** Every address that leads to a story, with that story's id. A story's own address wins. */
function movedIn(cards: readonly StoryCard[], byId: Shelf['byId']): Map<string, string> {
  const ends = endsOfMerges(cards);
  const taken = cards.flatMap(({ id, redirectFrom }) =>
    redirectFrom.map((from) => [from, ends.get(id) ?? id] as const),
  );
  return new Map([...taken, ...ends].filter(([from, to]) => !byId.has(from) && byId.has(to)));
}

/** Every address that leads to a story, with that story's id. */
export const movedStories = async (): Promise<ReadonlyMap<string, string>> => (await shelf()).moved;

/** All published stories: newest edition first, within one the highest score first. */
export const stories = async (): Promise<readonly StoryCard[]> => (await shelf()).all;

function byDayAndScore(a: StoryCard, b: StoryCard): number {
  if (a.date !== b.date) return a.date < b.date ? 1 : -1;
  return b.score - a.score || (a.id < b.id ? -1 : 1);
}

/** Stories that are held, for their own pages in the dev server; none in a build. */
export const heldStories = async (): Promise<readonly StoryCard[]> => (await shelf()).held;

/** Stories of one topic, primary or not. */
export const storiesOfTopic = async (id: string): Promise<readonly StoryCard[]> =>
  (await shelf()).byTopic.get(id) ?? [];

/** Stories of one significance tier. */
export const storiesOfTier = async (id: string) => (await stories()).filter((story) => story.tier === id);

/** Stories of one kind. */
export const storiesOfKind = async (id: string) => (await stories()).filter((story) => story.kind === id);

/** Stories to which a feed contributed a source. */
export const storiesOfFeed = async (id: string): Promise<readonly StoryCard[]> => (await shelf()).byFeed.get(id) ?? [];

/** Stories of one edition day. */
export const storiesOfDay = async (date: string): Promise<readonly StoryCard[]> =>
  ofDay ? ofDay(date) : ((await shelf()).byDay.get(date) ?? []);

/** A story's card by its id; undefined when it is not published. */
export async function storyOf(id: string): Promise<StoryCard | undefined> {
  if (!ofDay) return (await shelf()).byId.get(id);
  return ofDay(id.slice(0, 10).replaceAll('/', '-')).find((story) => story.id === id);
}

/** Of each address the card of the story that it leads to: its own, or the one that took it in; undefined when neither is published. */
export async function storiesAt(ids: readonly string[]): Promise<(StoryCard | undefined)[]> {
  const { byId, moved } = await shelf();
  return ids.map((id) => byId.get(moved.get(id) ?? id));
}

/** Stories that were merged into another, each with the published one that has it now. */
export async function mergedStories(): Promise<readonly { readonly story: StoryCard; readonly into: StoryCard }[]> {
  const { merged, byId, moved } = await shelf();
  return merged.flatMap((story) => {
    const into = byId.get(moved.get(story.id) ?? '');
    return into ? [{ story, into }] : [];
  });
}

/** More than the stories of one edition: its pages and theirs are written one after the other. */
const OPEN = 128;
const open = new Map<string, OpenStory>();

/** A story with the text that it was read from. */
export interface OpenStory {
  readonly text: string;
  readonly story: StoryFile;
}

/** Reads all of a story, its frontmatter and body: once for all that is written about it, except in the dev server. */
export const openStory = async (id: string): Promise<StoryFile> => openText(id).story;

/** The same with its text. */
export function openText(id: string): OpenStory {
  const opened = (isDev ? undefined : open.get(id)) ?? readText(id);
  open.delete(id);
  open.set(id, opened);
  if (open.size > OPEN) open.delete(open.keys().next().value as string);
  return opened;
}

function readText(id: string): OpenStory {
  const path = contentPath('stories', `${id}.mdx`);
  const text = readFileSync(path, 'utf8');
  return { text, story: readStory(text, displayPath(path)) };
}
