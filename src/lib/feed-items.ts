import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FeedItem } from './feed-forms.ts';
import type { StoryCard } from './stories.ts';

/** Items of feeds that are kept from the story's page to the feeds, and from one build to the next. */
export interface ItemStore {
  /** The item of a story; undefined where it is not kept as it is now. */
  find(card: StoryCard): FeedItem | undefined;
  /** Makes and keeps the items of a day's stories. */
  keep(stories: readonly StoryCard[], make: (card: StoryCard) => Promise<FeedItem>): Promise<void>;
}

/** Where the item of a story stands in the file of its day. */
type Places = Readonly<Record<string, readonly [key: string, from: number, to: number]>>;

/** Files that are open: an author's stories are of any day. */
const OPEN = 48;

/**
 * A store with a file a day: a line that says where each story's item stands, then the items.
 * @param keyOf what an item is made of
 */
export function itemStore(folder: string, keyOf: (card: StoryCard) => string): ItemStore {
  const open = new Map<string, { readonly places: Places; readonly bytes: Buffer }>();
  const fileOf = (date: string): string => join(folder, `${date}.json`);
  const day = (date: string) => {
    const found = open.get(date) ?? readItems(fileOf(date));
    open.delete(date);
    open.set(date, found);
    if (open.size > OPEN) open.delete(open.keys().next().value as string);
    return found;
  };
  const find = (card: StoryCard): FeedItem | undefined => {
    const { places, bytes } = day(card.date);
    const [key, from, to] = places[card.id] ?? [];
    return key === keyOf(card) ? JSON.parse(bytes.toString('utf8', from, to)) : undefined;
  };
  return {
    find,
    keep: async (stories, make) => {
      const [first] = stories;
      if (!first) return;
      const items = await Promise.all(stories.map(async (card) => [card, find(card) ?? (await make(card))] as const));
      writeItems(
        fileOf(first.date),
        items.map(([card, item]) => [card.id, keyOf(card), JSON.stringify(item)]),
      );
      open.delete(first.date);
    },
  };
}

function readItems(path: string): { readonly places: Places; readonly bytes: Buffer } {
  try {
    const all = readFileSync(path);
    const end = all.indexOf(10);
    return { places: JSON.parse(all.toString('utf8', 0, end)), bytes: all.subarray(end + 1) };
  } catch {
    return { places: {}, bytes: Buffer.alloc(0) };
  }
}

function writeItems(path: string, items: readonly (readonly [id: string, key: string, text: string])[]): void {
  const places: Record<string, readonly [string, number, number]> = {};
  let at = 0;
  for (const [id, key, text] of items) {
    const size = Buffer.byteLength(text);
    places[id] = [key, at, at + size];
    at += size;
  }
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(`${path}.new`, `${JSON.stringify(places)}\n${items.map(([, , text]) => text).join('')}`);
  renameSync(`${path}.new`, path);
}
