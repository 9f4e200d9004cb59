import { generateOpml } from 'feedsmith';
import { newestEdition } from './editions.ts';
import { authorFeeds, type FeedList, kindFeeds, siteFeed, tierFeeds, topicFeeds } from './feed-lists.ts';
import { site } from './tables.ts';
import { absolute, CORRECTIONS, feedFile } from './urls.ts';

type Row = Pick<FeedList, 'title' | 'path'>;

/** One feed: RSS, which every program reads. Atom and JSON Feed stand beside it and on the page that it is the feed of. */
function outline({ title, path }: Row) {
  return {
    ...{ type: 'rss', text: title, title, version: 'RSS2' },
    xmlUrl: absolute(feedFile(path)),
    htmlUrl: absolute(path),
  };
}

/** A folder of feeds; none for an empty one. */
const folder = (text: string, rows: readonly Row[]) => (rows.length > 0 ? [{ text, outlines: rows.map(outline) }] : []);

/** OPML 2.0 of all feeds of the site. */
export async function opml(): Promise<string> {
  const newest = await newestEdition();
  const title = `${site().title}: all feeds`;
  return generateOpml({
    head: { title, dateModified: newest ? new Date(newest.updated) : undefined },
    body: {
      outlines: [
        outline(await siteFeed()),
        outline({ title: 'Corrections', path: CORRECTIONS }),
        ...folder('Topics', await topicFeeds()),
        ...folder('Tiers', await tierFeeds()),
        ...folder('Kinds', await kindFeeds()),
        ...folder('Authors', await authorFeeds()),
      ],
    },
  });
}
