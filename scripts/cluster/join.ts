import type { Entry, Joining } from '../model.ts';
import { isPost, mentions } from './mentions.ts';
import { settings } from './settings.ts';

/** A story of an earlier edition. */
export interface Earlier {
  readonly id: string;
  readonly entries: readonly Entry[];
}

/**
 * Finds the posts that name a paper of a story of an earlier edition: a magazine's article of the week after belongs to the
 * paper's story. A post that names a paper of this morning goes with that one. Stories take in as many as they have room for.
 * @param entries this morning's
 */
export function joinings(entries: readonly Entry[], earlier: readonly Earlier[]): Joining[] {
  const ofToday = new Set(mentions(entries).map(({ post }) => post));
  const posts = entries.filter((entry, index) => isPost(entry) && !ofToday.has(index));
  if (posts.length === 0) return [];
  const works = earlier.flatMap((story) => story.entries.map((entry) => ({ story, entry })));
  const room = new Map(earlier.map(({ id, entries: own }) => [id, settings.largest - own.length]));
  return mentions([...posts, ...works.map(({ entry }) => entry)]).flatMap(({ post, paper, phrase }): Joining[] => {
    const [entry, work] = [posts[post], works[paper - posts.length]];
    const left = work ? (room.get(work.story.id) ?? 0) : 0;
    if (!entry || !work || left <= 0) return [];
    room.set(work.story.id, left - 1);
    return [{ entry, story: work.story.id, why: { similarity: 1, shared: [{ phrase, weight: 1 }] } }];
  });
}
