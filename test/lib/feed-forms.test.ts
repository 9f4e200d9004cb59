import fc from 'fast-check';
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import RssParser from 'rss-parser';
import { describe, expect, it } from 'vitest';
import { type FeedHead, type FeedItem, feedForms } from '../../src/lib/feed-forms.ts';

const [rss, atom, json] = feedForms.map(({ write }) => write) as [Write, Write, Write];
type Write = (head: FeedHead, items: readonly FeedItem[]) => string;

const head: FeedHead = {
  title: 'Lemma',
  description: 'A briefing.',
  language: 'en',
  page: 'https://lemma.test/',
  self: 'https://lemma.test/feed.xml',
  author: 'Lemma',
  since: '2026-05-05T06:00:00Z',
};

const item = (over: Partial<FeedItem> = {}): FeedItem => ({
  url: 'https://lemma.test/stories/a/',
  title: 'A story',
  summary: 'One sentence.',
  html: '<p>At most 1/3 &amp; more.</p>',
  author: 'extractive/1',
  tags: [{ id: 'optimization', name: 'Optimisation' }],
  published: '2026-05-05T06:00:00Z',
  modified: null,
  ...over,
});

describe('a change', () => {
  const changed = item({ modified: '2026-05-07T09:00:00Z' });

  it('is told beside the item’s own day', () => {
    expect(atom(head, [changed])).toMatch(/<published>2026-05-05T06:00:00.000Z<\/published>/);
    expect(parseAtomFeed(atom(head, [changed])).entries?.[0]?.updated).toBe('2026-05-07T09:00:00.000Z');
    expect(parseJsonFeed(json(head, [changed])).items?.[0]?.date_modified).toBe('2026-05-07T09:00:00.000Z');
    expect(rss(head, [changed])).toContain('<dcterms:modified>2026-05-07T09:00:00.000Z</dcterms:modified>');
  });

  it('is the feed’s own', () => {
    const items = [item({ published: '2026-05-06T06:00:00Z' }), changed];
    expect(parseAtomFeed(atom(head, items)).updated).toBe('2026-05-07T09:00:00.000Z');
    expect(rss(head, items)).toContain('<lastBuildDate>Thu, 07 May 2026 09:00:00 GMT</lastBuildDate>');
  });

  it('leaves the id', () => {
    expect(parseJsonFeed(json(head, [changed])).items?.[0]?.id).toBe(item().url);
  });
});

it('a feed without items is one', () => {
  expect(JSON.parse(json(head, [])).items).toEqual([]);
  expect(parseAtomFeed(atom(head, [])).updated).toBe('2026-05-05T06:00:00.000Z');
  expect(parseRssFeed(rss(head, [])).title).toBe('Lemma');
});

const anyText = fc.string({ unit: 'binary', minLength: 1 }).map((text) => `a${text}z`);

it('whatever a title or text has, the XML is well-formed and holds no character that XML has not', async () => {
  await fc.assert(
    fc.asyncProperty(anyText, anyText, async (title, html) => {
      for (const write of [rss, atom]) {
        const xml = write(head, [item({ title, summary: title, html, author: title })]);
        // Its parser is a strict one of XML.
        expect((await new RssParser().parseString(xml)).items).toHaveLength(1);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what this is about
        expect(xml).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/);
      }
    }),
  );
});

it.each(['a ]]> b', '<b>x</b> & y', '&amp;amp; &lt;'])('%s comes back as it went', (html) => {
  expect(parseRssFeed(rss(head, [item({ html })])).items?.[0]?.content?.encoded).toBe(html);
  expect(parseAtomFeed(atom(head, [item({ html })])).entries?.[0]?.content?.value).toBe(html);
});
