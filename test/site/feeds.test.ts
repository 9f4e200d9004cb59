import { globSync } from 'node:fs';
import { XMLParser } from 'fast-xml-parser';
import { parseAtomFeed, parseJsonFeed, parseOpml, parseRssFeed } from 'feedsmith';
import { type DefaultTreeAdapterTypes as Html, parseFragment } from 'parse5';
import RssParser from 'rss-parser';
import { describe, expect, it } from 'vitest';
import { feedForms } from '../../src/lib/feed-forms.ts';
import { base, byHand, dir, edited, file, lead, line, page, pages } from './fixture-site.ts';
import { attribute, elements } from './site-build.ts';

const origin = `https://lemma.test${base}`;
const address = (path: string) => `${origin}${path.slice(1)}`;

/** One item, as all three forms have it. */
interface Item {
  readonly id: string;
  readonly link: string;
  readonly title: string;
  readonly text: string;
  readonly html: string;
  readonly published: string;
  readonly modified: string;
}

const day = (value: unknown): string => new Date(String(value)).toISOString();

function rssItems(name: string): Item[] {
  return (parseRssFeed(file(name)).items ?? []).map((item) => ({
    id: item.guid?.value ?? '',
    link: item.link ?? '',
    title: item.title ?? '',
    text: item.description ?? '',
    html: item.content?.encoded ?? '',
    published: day(item.pubDate),
    modified: day(item.dcterms?.modified?.[0] ?? item.pubDate),
  }));
}

function atomItems(name: string): Item[] {
  return (parseAtomFeed(file(name)).entries ?? []).map((entry) => ({
    id: entry.id ?? '',
    link: entry.links?.find(({ rel }) => rel === 'alternate')?.href ?? '',
    title: entry.title?.value ?? '',
    text: entry.summary?.value ?? '',
    html: entry.content?.value ?? '',
    published: day(entry.published),
    modified: day(entry.updated),
  }));
}

function jsonItems(name: string): Item[] {
  return (parseJsonFeed(file(name)).items ?? []).map((item) => ({
    id: item.id ?? '',
    link: item.url ?? '',
    title: item.title ?? '',
    text: item.summary ?? '',
    html: item.content_html ?? '',
    published: day(item.date_published),
    modified: day(item.date_modified ?? item.date_published),
  }));
}

const readers = { xml: rssItems, atom: atomItems, json: jsonItems } as const;
const read = (list: string, form: keyof typeof readers) => readers[form](`${list}feed.${form}`);

/** Folders of the lists that have feeds: '' for the site, `topics/language/`. */
const lists = globSync('**/feed.xml', { cwd: dir })
  .map((name) => name.replace(/feed\.xml$/, ''))
  .sort();

/** Those with items. */
const full = lists.filter((list) => read(list, 'json').length > 0);

it('the site, each topic, tier, kind and frequent author, and the corrections have feeds', () => {
  const names = ['', 'authors/ada-example/', 'corrections/', 'kinds/theory/', 'tiers/lead/', 'topics/language/'];
  expect(names.filter((name) => !lists.includes(name))).toEqual([]);
  expect(lists.filter((list) => /held|beispiel/.test(list))).toEqual([]);
});

describe.each(lists)('%sfeed', (list) => {
  it('has the same items in its three forms', () => {
    const items = read(list, 'xml');
    expect(read(list, 'atom')).toEqual(items);
    expect(read(list, 'json')).toEqual(items);
  });

  it.each(['xml', 'atom'])('.%s is well-formed, to a strict parser', async (form) => {
    expect((await new RssParser().parseString(file(`${list}feed.${form}`))).title).toMatch(/^Lemma/);
  });

  it('names itself and its page by whole addresses', () => {
    const [self, home] = [`${origin}${list}feed`, `${origin}${list}`];
    expect(file(`${list}feed.xml`)).toContain(`<atom:link href="${self}.xml" rel="self" type="application/rss+xml"/>`);
    expect(parseRssFeed(file(`${list}feed.xml`)).link).toBe(home);
    const atom = parseAtomFeed(file(`${list}feed.atom`));
    expect(atom.links?.map(({ rel, href }) => [rel, href])).toEqual([
      ['alternate', home],
      ['self', `${self}.atom`],
    ]);
    const json = JSON.parse(file(`${list}feed.json`));
    expect([json.feed_url, json.home_page_url]).toEqual([`${self}.json`, home]);
  });

  it('has what its form must have', () => {
    const atom = parseAtomFeed(file(`${list}feed.atom`));
    expect([atom.id, atom.title?.value !== '', atom.authors?.length]).toEqual([`${origin}${list}`, true, 1]);
    expect(file(`${list}feed.atom`)).toMatch(/<updated>\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z<\/updated>/);
    const rss = parseRssFeed(file(`${list}feed.xml`));
    expect([rss.title, rss.description, rss.language]).not.toContain(undefined);
    expect(JSON.parse(file(`${list}feed.json`))).toMatchObject({ version: 'https://jsonfeed.org/version/1.1' });
  });
});

describe.each(full)('items of %sfeed', (list) => {
  const items = read(list, 'json');

  it.each(['xml', 'atom'] as const)('another reader finds them in .%s', async (form) => {
    const feed = await new RssParser().parseString(file(`${list}feed.${form}`));
    expect(feed.items.map((item) => [item.link, item.title, item.isoDate])).toEqual(
      items.map((item) => [item.link, item.title, item.published]),
    );
  });

  it('have ids that are unique, and the addresses of pages that are there', () => {
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
    for (const { id, link } of items) {
      expect(id).toBe(link);
      expect(pages.map(({ path }) => address(path))).toContain(link.replace(/#.*/, ''));
    }
  });

  it('have dates in the form of their feed', () => {
    const rfc822 = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT$/;
    const rfc3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/;
    const { item } = new XMLParser({ isArray: (name) => name === 'item' }).parse(file(`${list}feed.xml`)).rss.channel;
    for (const { pubDate } of item) expect(pubDate).toMatch(rfc822);
    const { items: raw } = JSON.parse(file(`${list}feed.json`));
    for (const { date_published: date } of raw) expect(date).toMatch(rfc3339);
    const { entry } = new XMLParser({ isArray: (name) => name === 'entry' }).parse(file(`${list}feed.atom`)).feed;
    for (const { updated, published } of entry) {
      expect(updated).toMatch(rfc3339);
      expect(Date.parse(updated)).toBeGreaterThanOrEqual(Date.parse(published));
    }
  });

  it('have no address that is not whole, and nothing that runs', () => {
    for (const { html } of items) {
      const found = [...elements(parseFragment(html))];
      expect(found.map(({ tagName }) => tagName)).not.toContain('script');
      expect(found.flatMap(({ attrs }) => attrs.map(({ name }) => name))).not.toContain('style');
      const addresses = found.flatMap((element: Html.Element) =>
        ['href', 'src', 'cite'].flatMap((name) => attribute(element, name) ?? []),
      );
      expect(addresses.filter((value) => !/^(?:https?|mailto):/.test(value))).toEqual([]);
    }
  });

  it('have titles without markup', () => {
    expect(items.filter(({ title }) => /<[a-z/]|\$|\\[a-z]/i.test(title))).toEqual([]);
  });
});

describe('the site’s feed', () => {
  const items = read('', 'json');

  it('has the published stories under addresses that stay', () => {
    expect(items.map(({ id }) => id)).toEqual([lead, edited, byHand, line].map(address));
  });

  it('tells when a story changed, of those that did', () => {
    const { items: raw } = JSON.parse(file('feed.json'));
    expect(raw.map((item: { date_modified?: string }) => item.date_modified)).toEqual([
      '2026-05-05T06:12:00.000Z',
      undefined,
      '2026-05-05T06:12:00.000Z',
      undefined,
    ]);
  });

  it('has the whole text, each formula once, as text', () => {
    expect(items[0]?.html).toContain('C · (1/m + 1/√n)');
    expect(items[0]?.html).toContain('Both works are preprints.');
    expect(file('feed.xml') + file('feed.atom') + file('feed.json')).not.toMatch(/katex|<annotation/);
  });
});

describe('the corrections’ feed', () => {
  it('leads to the row of the story’s history', () => {
    const item = read('corrections/', 'atom').find(({ title }) => title.startsWith('Corrected: '));
    expect([item?.title, item?.link]).toEqual(['Corrected: An older story by hand', `${address(byHand)}#change-1`]);
    expect(page(byHand).html).toContain('id="change-1"');
  });
});

describe('links to feeds', () => {
  const alternates = (path: string) =>
    [...elements(page(path).document)]
      .filter((element) => element.tagName === 'link' && attribute(element, 'rel') === 'alternate')
      .map((element) => [attribute(element, 'type'), attribute(element, 'href')]);
  const three = (list: string) => feedForms.map(({ type, ending }) => [type, `${base}${list}feed.${ending}`]);

  it.each(['/', '/about/', '/sources/', '/editions/2026-05-05/'])('%s has those of the site', (path) => {
    expect(alternates(path)).toEqual(three(''));
  });

  it.each(full.filter(Boolean))('/%s has its own and those of the site', (list) => {
    expect(alternates(`/${list}`)).toEqual([...three(list), ...three('')]);
  });

  it('an OPML has all of them, each once', () => {
    const { body, head } = parseOpml(file('feeds.opml'));
    const rows = (body?.outlines ?? []).flatMap((row) => row.outlines ?? [row]);
    expect(rows.map(({ xmlUrl }) => xmlUrl?.replace(origin, '').replace('feed.xml', '')).sort()).toEqual(lists);
    expect(rows.every(({ type, htmlUrl }) => type === 'rss' && htmlUrl?.startsWith(origin))).toBe(true);
    expect(head?.title).toBe('Lemma: all feeds');
  });
});
