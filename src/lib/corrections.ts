import { escapeHtml } from '../story/escape.ts';
import { plainText } from '../story/inline.ts';
import type { FeedItem } from './feed-forms.ts';
import type { StoryCard } from './stories.ts';

/** A row of a story's history that puts something right. */
export type Correction = NonNullable<StoryCard['corrections']>[number] & {
  readonly story: StoryCard;
  /** The story that took that one in since. */
  readonly into?: StoryCard | undefined;
};

/** What was put right in some stories, the newest first; with what was in those that others took in. */
export function correctionsOf(
  stories: readonly StoryCard[],
  merged: readonly { readonly story: StoryCard; readonly into: StoryCard }[] = [],
): readonly Correction[] {
  const all: readonly Pick<Correction, 'story' | 'into'>[] = [...stories.map((story) => ({ story })), ...merged];
  const rows = all.flatMap((one) => (one.story.corrections ?? []).map((row) => ({ ...row, ...one })));
  return rows.sort(
    (a, b) =>
      Date.parse(b.at) - Date.parse(a.at) ||
      (a.story.id < b.story.id ? -1 : Number(a.story.id > b.story.id)) ||
      b.row - a.row,
  );
}

/** Where a correction stood, for one of a story that another took in. */
export const mergedWords = (story: StoryCard, into: StoryCard | undefined): string =>
  into ? ` In “${story.title}”, which is now part of this story.` : '';

/** What happened, as a heading has it. */
export const correctionName = (what: Correction['what']): string => (what === 'withdrawn' ? 'Withdrawn' : 'Corrected');

/**
 * A correction as an item of a feed.
 * @param url absolute address of the row in its story's history; of a story that another took in it leads there
 * @param author who is named for it
 */
export function correctionItem({ story, into, what, note, at }: Correction, url: string, author: string): FeedItem {
  const [title, words] = [plainText((into ?? story).title), plainText(`${note}${mergedWords(story, into)}`)];
  return {
    ...{ url, author, published: at, modified: null },
    title: `${correctionName(what)}: ${title}`,
    summary: words,
    html: `<p>${escapeHtml(words)}</p>\n<p><a href="${escapeHtml(url)}">${escapeHtml(title)}</a></p>`,
    tags: [{ id: what, name: correctionName(what) }],
  };
}
