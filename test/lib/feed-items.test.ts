import { expect, it } from 'vitest';
import type { FeedItem } from '../../src/lib/feed-forms.ts';
import { itemStore } from '../../src/lib/feed-items.ts';
import type { StoryCard } from '../../src/lib/stories.ts';
import { scratch } from '../morning/folder.ts';

const card = (slug: string, hash = 'h'): StoryCard =>
  ({ id: `2026/05/05/${slug}`, date: '2026-05-05', hash }) as StoryCard;
const item = ({ id }: StoryCard): FeedItem => ({ url: id, html: 'ümlaut\nand a line' }) as FeedItem;
const keyOf = ({ hash }: StoryCard): string => hash;

/** A store that remembers of which stories it was asked to make an item. */
async function store() {
  const folder = await scratch();
  const made: string[] = [];
  const make = async (card: StoryCard): Promise<FeedItem> => {
    made.push(card.id);
    return item(card);
  };
  return {
    open: () => itemStore(folder.path, keyOf),
    make,
    made,
    [Symbol.asyncDispose]: () => folder[Symbol.asyncDispose](),
  };
}

it('finds what it kept, also in another thread', async () => {
  await using kept = await store();
  await kept.open().keep([card('a'), card('b')], kept.make);
  expect([card('b'), card('a')].map((card) => kept.open().find(card))).toEqual([item(card('b')), item(card('a'))]);
});

it('does not find a story that has changed since', async () => {
  await using kept = await store();
  await kept.open().keep([card('a')], kept.make);
  expect(kept.open().find(card('a', 'other'))).toBeUndefined();
});

it('makes again only what has changed', async () => {
  await using kept = await store();
  const items = kept.open();
  await items.keep([card('a'), card('b')], kept.make);
  await items.keep([card('a'), card('b', 'other')], kept.make);
  expect(kept.made).toEqual(['a', 'b', 'b'].map((slug) => `2026/05/05/${slug}`));
});

it('has nothing of a day that none was kept of', async () => {
  await using kept = await store();
  expect(kept.open().find(card('a'))).toBeUndefined();
});
