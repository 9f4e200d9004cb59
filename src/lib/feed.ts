import { plainText } from '../story/inline.ts';
import { bylineOf } from './byline.ts';
import { keyOf } from './cache-key.ts';
import { newestEdition } from './editions.ts';
import { type FeedForm, type FeedHead, type FeedItem, feedForms } from './feed-forms.ts';
import { feedHtml } from './feed-html.ts';
import { type ItemStore, itemStore } from './feed-items.ts';
import type { FeedList } from './feed-lists.ts';
import { openStory, type StoryCard } from './stories.ts';
import { site, topicOf } from './tables.ts';
import { absolute, feedFile, storyPath } from './urls.ts';

/** As many as a reader's program fetches after two or three days away. */
const ITEMS = 50;

/** A feed of the first stories of a list with their whole text, as an answer. */
export async function storyFeed(form: FeedForm, list: FeedList): Promise<Response> {
  return answer(form, await storyFeedText(form, list));
}

/** The same as text. */
export async function storyFeedText(form: FeedForm, { title, description, path, stories }: FeedList): Promise<string> {
  const name = path === '/' ? title : `${site().title}: ${title}`;
  const items = await Promise.all(stories.slice(0, ITEMS).map(feedItem));
  return feedText(form, { title: name, description, path }, items);
}

/** What a feed says of itself. */
type About = Pick<FeedList, 'title' | 'description' | 'path'>;

/** A feed as an answer. */
export const feedResponse = async (form: FeedForm, about: About, items: readonly FeedItem[]): Promise<Response> =>
  answer(form, await feedText(form, about, items));

const answer = ({ type }: FeedForm, text: string): Response =>
  new Response(text, { headers: { 'Content-Type': `${type}; charset=utf-8` } });

async function feedText(
  form: FeedForm,
  { title, description, path }: About,
  items: readonly FeedItem[],
): Promise<string> {
  const head: FeedHead = {
    ...{ title, description, language: site().language, author: site().title },
    page: absolute(path),
    self: absolute(feedFile(path, form.ending)),
    since: (await newestEdition())?.made ?? '1970-01-01T00:00:00Z',
  };
  return form.write(head, items);
}

/** Static paths of the feeds of some lists: the three of one list follow each other, so that its items are made once. */
export function feedRoutes(lists: readonly FeedList[]) {
  return lists.flatMap((list) =>
    feedForms.map((form) => ({
      ...{ params: { id: list.id, form: form.ending }, props: { form, list } },
      // An empty feed says when the newest edition was made.
      cacheKey: list.stories.length > 0 ? feedKey(list) : undefined,
    })),
  );
}

function feedKey({ title, description, path, stories }: FeedList): string {
  return keyOf(title, description, path, ...stories.slice(0, ITEMS).map(({ hash }) => hash));
}

/** Items that a build keeps. */
let kept: ItemStore | undefined;

/** Has items kept in a folder of the cache, under the hash of the code that makes them. */
export function keepItemsIn(folder: string, code: string): void {
  kept = itemStore(folder, (card) => keyOf(code, card.hash));
}

/** Keeps the items of a day's stories, for who writes feeds after that. */
export async function keepItems(stories: readonly StoryCard[]): Promise<void> {
  await kept?.keep(stories, makeItem);
}

/** An item, from what was kept: rendering a story costs more than all that is written about it. */
async function feedItem(card: StoryCard): Promise<FeedItem> {
  return kept?.find(card) ?? makeItem(card);
}

async function makeItem(card: StoryCard): Promise<FeedItem> {
  const story = await openStory(card.id);
  const { data } = story;
  const url = absolute(storyPath(story.id));
  const first = published(data.date, data.written['body.summary']?.at);
  const isChanged = data.history.length > 0 || data.updated.slice(0, 10) > data.date;
  return {
    url,
    title: plainText(data.title),
    summary: plainText(data.tldr),
    html: feedHtml(story, url),
    author: bylineOf(story).machine ?? site().title,
    tags: data.topics.map((id) => ({ id, name: topicOf(id)?.name ?? id })),
    published: first,
    modified: isChanged ? later(first, data.updated) : null,
  };
}

/** The instant of writing where it is of the edition's day, so that the items of one day keep their order. */
function published(date: string, at: string | undefined): string {
  return at?.startsWith(date) ? at : `${date}T00:00:00Z`;
}

const later = (a: string, b: string): string => (Date.parse(b) > Date.parse(a) ? b : a);
