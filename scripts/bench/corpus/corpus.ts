import type { ParsedFeed } from '../../model.ts';
import { atomXhtml, jsonFeed } from './atom-json.ts';
import { announcementAtom, announcementRss, apiPage } from './papers.ts';
import { Random } from './random.ts';
import { blogRss, podcast, rdf } from './rss.ts';

/** A feed to read. */
export interface Sample {
  readonly name: string;
  readonly source: string;
  /** What is in it, field by field. */
  readonly feed: ParsedFeed;
}

/** Feeds of every kind, of the sizes that are met with: the same bytes each time. */
export function corpus(): readonly Sample[] {
  const random = new Random(20260505);
  return [
    announcementRss(random, 600),
    announcementAtom(random, 600),
    apiPage(random, 200),
    blogRss(random, 60),
    podcast(random, 300),
    rdf(random, 150),
    atomXhtml(random, 60),
    jsonFeed(random, 60),
  ];
}
