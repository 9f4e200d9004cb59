import { XMLParser } from 'fast-xml-parser';
import { parseRssFeed } from 'feedsmith';
import { describe, expect, it } from 'vitest';
import { base, byHand, edited, file, lead, pages } from './fixture-site.ts';

describe('feed and sitemap', () => {
  const parser = new XMLParser({ ignoreAttributes: false, parseTagValue: false });

  it('the feed is well-formed', () => {
    expect(parseRssFeed(file('feed.xml')).items).toHaveLength(3);
  });

  it('has the published stories under addresses that stay', () => {
    const { item } = parser.parse(file('feed.xml')).rss.channel;
    expect(item.map((one: { guid: { '#text': string } }) => one.guid['#text'])).toEqual(
      [lead, edited, byHand].map((path) => `https://lemma.test${base}${path.slice(1)}`),
    );
  });

  it('tells when a story changed, of those that did', () => {
    const { item } = parser.parse(file('feed.xml')).rss.channel;
    expect(item.map((one: { 'dcterms:modified'?: string }) => one['dcterms:modified'])).toEqual([
      '2026-05-05T06:12:00.000Z',
      undefined,
      '2026-05-05T06:12:00.000Z',
    ]);
  });

  it('has each formula once, as text', () => {
    const { item } = parser.parse(file('feed.xml')).rss.channel;
    expect(item[0]['content:encoded']).toContain('C · (1/m + 1/√n)');
    expect(file('feed.xml')).not.toContain('katex');
  });

  it('the topic has one of its own', () => {
    const { item } = parser.parse(file('topics/language/feed.xml')).rss.channel;
    expect(item.title).toBe('Forty authors measure one thing');
  });

  it('the sitemap has every page that is to be found', () => {
    const index = parser.parse(file('sitemap.xml')).sitemapindex.sitemap;
    const listed = index.flatMap(({ loc }: { loc: string }) => {
      const { url } = parser.parse(file(loc.replace(`https://lemma.test${base}`, ''))).urlset;
      return url.map((one: { loc: string }) => one.loc.replace(`https://lemma.test${base}`, '/'));
    });
    const found = pages.filter(({ html }) => !html.includes('noindex')).map(({ path }) => path);
    expect(listed.sort()).toEqual(found.sort());
  });

  it('robots.txt leads to it', () => {
    expect(file('robots.txt')).toContain(`Sitemap: https://lemma.test${base}sitemap.xml`);
  });
});
