import { escapeHtml } from '../story/escape.ts';
import { plainText } from '../story/inline.ts';
import type { FeedItem } from './feed-forms.ts';
import type { StoryCard } from './stories.ts';

/** A row of a story's history that puts something right. */
export type Correction = NonNullable<StoryCard['corrections']>[number] & { readonly story: StoryCard };

/** What was put right in some stories, the newest first. */
export function correctionsOf(stories: readonly StoryCard[]): readonly Correction[] {
  const rows = stories.flatMap((story) => (story.corrections ?? []).map((row) => ({ ...row, story })));
  return rows.sort(
    (a, b) =>
      Date.parse(b.at) - Date.parse(a.at) ||
      (a.story.id < b.story.id ? -1 : Number(a.story.id > b.story.id)) ||
      b.row - a.row,
  );
}

/** What happened, as a heading has it. */
export const correctionName = (what: Correction['what']): string => (what === 'withdrawn' ? 'Withdrawn' : 'Corrected');

/**
 * A correction as an item of a feed.
 * @param url absolute address of the row in its story's history
 * @param author who is named for it
 */
export function correctionItem({ story, what, note, at }: Correction, url: string, author: string): FeedItem {
  const [title, words] = [plainText(story.title), plainText(note)];
  return {
    ...{ url, author, published: at, modified: null },
    title: `${correctionName(what)}: ${title}`,
    summary: words,
    html: `<p>${escapeHtml(words)}</p>\n<p><a href="${escapeHtml(url)}">${escapeHtml(title)}</a></p>`,
    tags: [{ id: what, name: correctionName(what) }],
  };
}
