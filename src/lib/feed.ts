import { generateRssFeed } from 'feedsmith';
import type { Topic } from '../schemas/topic.ts';
import { plainText } from '../story/inline.ts';
import { bylineOf } from './byline.ts';
import { feedHtml } from './feed-html.ts';
import { openStory, type StoryCard, stories, storiesOfTopic } from './stories.ts';
import { site, topicOf } from './tables.ts';
import { absolute, feedFile, storyPath, topicPath } from './urls.ts';

/** As many as a reader's program fetches after two or three days away. */
const ITEMS = 50;

/** RSS 2.0 of all stories, the newest ones. */
export async function siteFeed(): Promise<string> {
  const { title, description } = site();
  return storyFeed({ title, description, path: '/' }, await stories());
}

/** RSS 2.0 of one topic. */
export async function topicFeed({ id, name, description }: Topic): Promise<string> {
  return storyFeed({ title: `${site().title}: ${name}`, description, path: topicPath(id) }, await storiesOfTopic(id));
}

/** A feed of the first stories of a list with their whole text. An item's guid is its address, which never changes. */
async function storyFeed(
  { title, description, path }: { readonly title: string; readonly description: string; readonly path: string },
  all: readonly StoryCard[],
): Promise<string> {
  const newest = all.slice(0, ITEMS);
  const changed = newest
    .map((story) => story.updated)
    .sort()
    .at(-1);
  return generateRssFeed({
    title,
    description,
    language: site().language,
    link: absolute(path),
    lastBuildDate: changed ? new Date(changed) : undefined,
    atom: { links: [{ href: absolute(feedFile(path)), rel: 'self', type: 'application/rss+xml' }] },
    items: await Promise.all(newest.map(feedItem)),
  });
}

async function feedItem(card: StoryCard) {
  const story = await openStory(card.id);
  const url = absolute(storyPath(story.id));
  const { machine } = bylineOf(story);
  return {
    title: plainText(story.data.title),
    link: url,
    guid: { value: url, isPermaLink: true },
    description: plainText(story.data.tldr),
    pubDate: new Date(published(story.data.date, story.data.written['body.summary']?.at)),
    categories: story.data.topics.flatMap((id) => ({ name: topicOf(id)?.name ?? id })),
    // A reader's program knows an item by its guid: a change is told beside it and makes no second one.
    ...(story.data.history.length > 0 ? { dcterms: { modified: [new Date(story.data.updated)] } } : {}),
    dc: { creators: [machine ?? site().title] },
    content: { encoded: feedHtml(story, url) },
  };
}

/** The instant of writing where it is of the edition's day, so that the items of one day keep their order. */
function published(date: string, at: string | undefined): string {
  return at?.startsWith(date) ? at : `${date}T00:00:00Z`;
}
