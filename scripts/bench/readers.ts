import { parseFeed as feedsmith } from 'feedsmith';
import Parser from 'rss-parser';
import { parseFeed } from '../parse/parse.ts';
import { htmlToText } from '../text/html.ts';

const rssParser = new Parser();

/** What reads a feed from its text. Of the others `withText` alone takes the step from HTML to plain text that we take. */
export const READERS = {
  ours: (source: string) => parseFeed(source),
  feedsmith: (source: string) => feedsmith(source),
  withText: (source: string) => withText(feedsmith(source)),
  rssParser: (source: string) => rssParser.parseString(source),
} satisfies Readonly<Record<string, (source: string) => unknown>>;

export type Reader = keyof typeof READERS;

/** Title and summary of each item, which for want of one is its content, as plain text. */
function withText({ format, feed }: ReturnType<typeof feedsmith>): readonly (readonly [string, string])[] {
  if (format === 'atom') {
    return (feed.entries ?? []).map(({ title, summary, content }) => [atomText(title), atomText(summary ?? content)]);
  }
  if (format === 'json') {
    return (feed.items ?? []).map((item) => {
      return [item.title ?? '', item.summary ?? item.content_text ?? htmlToText(item.content_html ?? '')];
    });
  }
  const items: readonly { title?: string; description?: string; content?: { encoded?: string } }[] = feed.items ?? [];
  return items.map((item) => [
    htmlToText(item.title ?? ''),
    htmlToText(item.description ?? item.content?.encoded ?? ''),
  ]);
}

function atomText(text: { readonly value?: string; readonly type?: string } | undefined): string {
  const value = text?.value ?? '';
  return /html$/.test(text?.type ?? '') ? htmlToText(value) : value;
}
