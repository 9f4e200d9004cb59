import type { FeedItem } from '../../model.ts';
import { type Body, body } from './markup.ts';
import { type Moment, moment } from './moment.ts';
import { authors, headline, sentence } from './prose.ts';
import type { Random } from './random.ts';

/** Of the site that all are from. */
export const TITLE = 'Notes from the lab';
export const SITE = 'https://lab.example/';
const TAGS = ['theory', 'vision', 'language & speech', 'robots', 'data', 'people'];
export const BUILT = moment(600);

/** A post, whichever feed it is in. */
export interface Post {
  readonly title: string;
  readonly address: string;
  readonly authors: readonly string[];
  readonly tags: readonly string[];
  readonly teaser: string;
  readonly body: Body;
  readonly at: Moment;
}

/** Posts, the newest first, each of so many blocks. */
export function posts(random: Random, count: number, blocks: number): Post[] {
  return random.times(count, (index) => ({
    title: headline(random),
    address: `${SITE}posts/${1000 - index}`,
    authors: authors(random, 2),
    tags: [...new Set(random.times(random.between(1, 3), () => random.pick(TAGS)))],
    teaser: sentence(random),
    body: body(random, blocks),
    at: moment(-397 * index, 2),
  }));
}

/** What all feeds tell of a post alike. */
export function itemOf(post: Post, summary: string): FeedItem {
  const { title, address, authors: names, tags, at } = post;
  return {
    id: address,
    title,
    link: address,
    authors: names,
    published: at.iso,
    updated: null,
    summary,
    categories: tags,
  };
}
