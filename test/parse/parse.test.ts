import { expect, test } from 'vitest';
import { FeedError, parseFeed } from '../../scripts/parse/parse.ts';

const announcement = (item: string) => `<?xml version='1.0' encoding='UTF-8'?>
<rss xmlns:arxiv="http://arxiv.org/schemas/atom" xmlns:dc="http://purl.org/dc/elements/1.1/" version="2.0"><channel>
<title>cs.LG updates on arXiv.org</title><link>http://rss.arxiv.org/rss/cs.LG</link>
<lastBuildDate>Tue, 05 May 2026 04:00:00 +0000</lastBuildDate>${item}</channel></rss>`;

const paper = `<item><title>Let's &lt;think&gt; about $k&lt;n$</title><link>https://arxiv.org/abs/2605.02110</link>
<description>arXiv:2605.02110v3 Announce Type: replace-cross
Abstract: We bound the \\emph{risk} for $p &lt; 0.01$.</description>
<guid isPermaLink="false">oai:arXiv.org:2605.02110v3</guid><category>cs.LG</category><category>stat.ML</category>
<pubDate>Tue, 05 May 2026 00:00:00 -0400</pubDate><arxiv:announce_type>replace-cross</arxiv:announce_type>
<dc:rights>http://creativecommons.org/licenses/by/4.0/</dc:rights><dc:creator>Ada Lovelace, Paul Erd\\H{o}s</dc:creator></item>`;

test("reads an announcement of arXiv's", () => {
  expect(parseFeed(announcement(paper))).toEqual({
    format: 'rss',
    title: 'cs.LG updates on arXiv.org',
    link: 'http://rss.arxiv.org/rss/cs.LG',
    updated: '2026-05-05T04:00:00Z',
    items: [
      {
        id: 'oai:arXiv.org:2605.02110v3',
        title: "Let's <think> about $k<n$",
        link: 'https://arxiv.org/abs/2605.02110',
        authors: ['Ada Lovelace', 'Paul Erd\\H{o}s'],
        published: '2026-05-05T00:00:00-04:00',
        updated: null,
        summary: 'We bound the \\emph{risk} for $p < 0.01$.',
        categories: ['cs.LG', 'stat.ML'],
        license: 'http://creativecommons.org/licenses/by/4.0/',
        arxivId: '2605.02110',
        version: 3,
        announceType: 'replace-cross',
      },
    ],
  });
});

test('reads a Saturday: no items is no error', () => {
  expect(parseFeed(announcement('')).items).toEqual([]);
});

test("reads the API's Atom: primary category first, comment and DOI", () => {
  const { items } =
    parseFeed(`<feed xmlns="http://www.w3.org/2005/Atom" xmlns:arxiv="http://arxiv.org/schemas/atom"><entry>
    <id>http://arxiv.org/abs/hep-th/9901001v2</id><title>Strings</title><published>1999-01-01T10:00:00Z</published>
    <updated>1999-02-01T10:00:00Z</updated><link href="http://arxiv.org/abs/hep-th/9901001v2" rel="alternate" type="text/html"/>
    <link href="http://arxiv.org/pdf/hep-th/9901001v2" rel="related" type="application/pdf"/><summary> Text. </summary>
    <author><name>A. One</name></author><author><name>B. Two</name></author><author><name>B. Two</name></author><category term="gr-qc"/><category term="hep-th"/>
    <arxiv:primary_category term="hep-th"/><arxiv:comment>12 pages</arxiv:comment><arxiv:doi>10.1000/ABC</arxiv:doi></entry></feed>`);
  expect(items[0]).toMatchObject({
    arxivId: 'hep-th/9901001',
    version: 2,
    link: 'http://arxiv.org/abs/hep-th/9901001v2',
    authors: ['A. One', 'B. Two', 'B. Two'],
    categories: ['hep-th', 'gr-qc'],
    comment: '12 pages',
    doi: '10.1000/abc',
    published: '1999-01-01T10:00:00Z',
  });
});

test('reads RSS 1.0, whose items stand beside the channel', () => {
  const feed =
    parseFeed(`<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
    xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="http://a.example/"><title>Old</title></channel>
    <item rdf:about="http://a.example/1"><title>One</title><link>http://a.example/1</link><dc:date>2004-01-02</dc:date></item></rdf:RDF>`);
  expect(feed).toMatchObject({ format: 'rdf', title: 'Old' });
  expect(feed.items[0]).toMatchObject({ id: 'http://a.example/1', title: 'One', updated: '2004-01-02T00:00:00Z' });
});

test('renders the types that are HTML and keeps text to the letter', () => {
  const { items } = parseFeed(`<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>a &lt;think&gt; b</title>
    <summary type="html">&lt;p&gt;One&lt;/p&gt;&lt;script&gt;x()&lt;/script&gt;&lt;p&gt;caf&amp;eacute;&lt;/p&gt;</summary></entry>
    <entry><title type="html">a &lt;b&gt;b&lt;/b&gt;</title><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">x
    <b>bold</b> y<style>p {}</style></div></content></entry></feed>`);
  expect(items.map(({ title, summary }) => [title, summary])).toEqual([
    ['a <think> b', 'One\n\ncafé'],
    ['a b', 'x bold y'],
  ]);
});

test('resolves links against xml:base, then the address of the feed', () => {
  const { items } = parseFeed(
    `<feed xmlns="http://www.w3.org/2005/Atom"><entry xml:base="sub/"><title>a</title><link href="x"/></entry>
     <entry><title>b</title><link rel="self" href="y"/><link href="/z"/></entry></feed>`,
    { url: 'https://b.example/feeds/all' },
  );
  expect(items.map((i) => i.link)).toEqual(['https://b.example/feeds/sub/x', 'https://b.example/z']);
});

test.each([
  [
    'a namespace nobody knows',
    '<rss xmlns="http://a.example/rss"><channel><item><title>A</title></item></channel></rss>',
  ],
  ['Atom without its namespace', '<feed><entry><title>A</title></entry></feed>'],
  ['Atom of old', '<feed xmlns="http://purl.org/pie/"><entry><title>A</title></entry></feed>'],
  ['another prefix', '<a:feed xmlns:a="http://www.w3.org/2005/atom"><a:entry><a:title>A</a:title></a:entry></a:feed>'],
  ['a stray closing tag', '<rss><channel></width><item><title>A</title></item></channel></rss>'],
  ['HTML left open', '<rss><channel><item><description>b<br><p>c</description><title>A</title></item></channel></rss>'],
  [
    "a program's warning before it",
    '<br/>\n<b>Warning</b>: x<br>\n<?xml version="1.0"?><rss><channel><item><title>A</title></item></channel></rss>',
  ],
  ['the document type of a page', '<!DOCTYPE html><rss><channel><item><title>A</title></item></channel></rss>'],
  ['noise before it', 'Warning: x\n<?xml version="1.0"?><rss><channel><item><title>A</title></item></channel></rss>'],
])('reads a feed with %s', (_, text) => {
  expect(parseFeed(text).items[0]?.title).toBe('A');
});

test.each([
  ['ada@a.example (Ada L)', 'Ada L'],
  ['Ada L (ada@a.example)', 'Ada L'],
  ['Ada L &lt;ada@a.example&gt;', 'Ada L'],
  ['Ada L', 'Ada L'],
  ['(Ada L)', 'Ada L'],
  ['ada@a.example', 'ada@a.example'],
])('the author of %s is %s', (author, name) => {
  const { items } = parseFeed(`<rss><channel><item><title>t</title><author>${author}</author></item></channel></rss>`);
  expect(items[0]?.authors).toEqual([name]);
});

test('reads base64 of Atom 0.3 and no picture', () => {
  const { items } =
    parseFeed(`<feed xmlns="http://purl.org/atom/ns#"><entry><title mode="base64" type="text/html">PGI+QTwvYj4=</title>
    <content type="image/png">iVBORw0KGgo=</content></entry></feed>`);
  expect(items[0]).toMatchObject({ title: 'A', summary: '' });
});

test('keeps what looks like a number as it is written', () => {
  const { items } = parseFeed('<rss><channel><item><title>007</title><guid>2503.10</guid></item></channel></rss>');
  expect(items[0]).toMatchObject({ id: '2503.10', title: '007' });
});

test.each([
  ['', 'empty document'],
  ['  \n ', 'empty document'],
  ['no such host', 'not a feed: no markup in it'],
  ['<![CDATA[<rss/>]]>', 'not a feed: no element in it'],
  ['<!doctype html><title>Sign  in</title><p>x', 'not a feed: an HTML page titled "Sign in"'],
  ['\u001f\uFFFD\b\u0000', 'not a feed: binary data'],
  ['{"version": 1}', 'not a feed: JSON that is no JSON Feed'],
  ['{"version": "https://jsonfeed.org/version/1.1", "items": [', 'not a feed: JSON that is not whole'],
  ['<opml version="2.0"/>', 'not a feed: XML with the root <opml>'],
  ['<rss><channel><item><title>thr', 'ends before </rss>: truncated'],
  ['<rss><channel></channel></rss', 'ends before </rss>: truncated'],
  ['<rss><channel><title><![CDATA[x</title>', 'line 1: CDATA section without an end: truncated'],
  ['<rss><channel>\n<item></channel></rss>', 'line 2: </channel> stands where </item> was expected'],
])('refuses %j', (text, message) => {
  expect(() => parseFeed(text)).toThrow(new FeedError(message));
});

test.each([
  ['a document', `<rss><channel>${'<title>x</title>'.repeat(1_000_000)}</channel></rss>`, 'over 15 MiB'],
  [
    'a text',
    `<rss><channel><title>${'x'.repeat(4_000_001)}</title></channel></rss>`,
    'a text of over 4 million characters',
  ],
  ['nesting', `<rss>${'<a>'.repeat(501)}`, 'more than 500 elements in each other'],
  ['a tag', `<rss a="${'x'.repeat(4_000_001)}">`, 'a tag of over 4 million characters'],
  ['elements', `<rss>${'<a/>'.repeat(120_000)}`, 'more than 120000 elements'],
  ['items', `<rss>${'<item/>'.repeat(50_001)}`, 'more than 50000 items'],
  ['repairs', `<rss>${'<'.repeat(100_002)}`, 'too much that is not XML'],
  ['JSON', `{${' '.repeat(2_000_000)}`, 'JSON of over 2 million characters'],
])('bounds the size of %s', (_, text, message) => {
  expect(() => parseFeed(text)).toThrow(message);
});

test('expands no entity of the document', () => {
  const bomb = `<!DOCTYPE r [<!ENTITY a "aaa"><!ENTITY b "&a;&a;"><!ENTITY f SYSTEM "file:///etc/hostname">]>
    <rss><channel><title>&b;&f;</title><item/></channel></rss>`;
  expect(parseFeed(bomb).title).toBe('&b;&f;');
});

test.each([
  ['one of others', '<!ENTITY a "aaa"><!ENTITY b "&a;&a;">'],
  ['a file', '<!ENTITY b SYSTEM "file:///etc/hostname">'],
  ['one of the type itself', '<!ENTITY % b SYSTEM "https://lab.example/b.dtd">%b;'],
  ['a long one', `<!ENTITY b "${'a'.repeat(201)}">`],
])('a feed without items that declares %s is refused', (_, declared) => {
  const feed = `<!DOCTYPE rss [${declared}]><rss><channel><title>&b;</title></channel></rss>`;
  expect(() => parseFeed(feed)).toThrow(new FeedError('declares entities and holds no item'));
});

test('a feed without items that names an entity without end is refused', () => {
  const feed = `<!DOCTYPE rss [<!ENTITY b "a">]><rss><channel><title>${'&b;'.repeat(10_001)}</title></channel></rss>`;
  expect(() => parseFeed(feed)).toThrow(new FeedError('declares entities and holds no item'));
});

test('a feed that says nothing but entities is refused', () => {
  const feed = '<!DOCTYPE rss [<!ENTITY a "A">]><rss><channel/></rss>';
  expect(() => parseFeed(feed)).toThrow(new FeedError('declares entities and holds no item'));
});

test('short texts declared as entities are no bomb: a feed without items has its title', () => {
  const feed =
    '<!DOCTYPE rss [<!ENTITY a "A"><!ENTITY nbsp "&#160;">]><rss><channel><title>&a;</title></channel></rss>';
  expect(parseFeed(feed)).toMatchObject({ title: 'A', items: [] });
});

test.each([
  [
    '<entry><id>http://arxiv.org/api/errors#bad</id><title>Error</title><summary>bad id</summary></entry>',
    "arXiv's API answered: bad id",
  ],
  [
    '<opensearch:totalResults>42</opensearch:totalResults><opensearch:startIndex>0</opensearch:startIndex>',
    "arXiv's API counts 42 results and sent none of them",
  ],
])("takes the API's failure for one", (inside, message) => {
  const feed = `<feed xmlns="http://www.w3.org/2005/Atom" xmlns:opensearch="http://a9.com/-/spec/opensearch/1.1/">${inside}</feed>`;
  expect(() => parseFeed(feed)).toThrow(message);
});

test("reads a collaboration's three thousand authors in their order", () => {
  const names = Array.from({ length: 3303 }, (_, index) => `A. Author${index}`);
  const item = paper.replace(/<dc:creator>.*<\/dc:creator>/, `<dc:creator>${names.join(', ')}</dc:creator>`);
  expect(parseFeed(announcement(item)).items[0]?.authors).toEqual(names);
});

test('tells on which weekdays a feed says that it has nothing', () => {
  const skip = '<skipDays><day>Sunday</day><day> Saturday </day></skipDays>';
  const feed = (inside: string) => `<rss><channel><title>T</title>${inside}</channel></rss>`;
  expect([parseFeed(feed(skip)).skipDays, parseFeed(feed('')).skipDays]).toEqual([['Sunday', 'Saturday'], undefined]);
});

/** The first item's title and link of a feed with this inside its only item. */
const inItem = (inside: string) => {
  const [item] = parseFeed(`<rss><channel><item>${inside}</item></channel></rss>`).items;
  return [item?.title, item?.link];
};

test.each([
  ['values without quotes', '<title>T</title><link href=http://a.example/1 />', ['T', 'http://a.example/1']],
  ['a "less than" before a letter', '<title>if a<b then</title>', ['if a<b then', null]],
  ['a tag closed in other letters', '<title>T</TITLE><link>http://a.example/1</LINK>', ['T', 'http://a.example/1']],
  ['an element that its item closes', '<title>T</title><link>http://a.example/1', ['T', 'http://a.example/1']],
])('%s is read', (_, inside, read) => {
  expect(inItem(inside)).toEqual(read);
});

test('a "<" in a tag outside of a text is no feed', () => {
  expect(() => parseFeed('<rss><channel><item <title>T</title></item></channel></rss>')).toThrow(
    'line 1: "<" inside a tag',
  );
});

test.each(['<script src="ad.js"></script>', '<rss></rss>', 'words'])(
  '%s behind the root is no part of the feed',
  (more) => {
    expect(parseFeed(`<rss><channel><title>T</title></channel></rss>${more}`).title).toBe('T');
  },
);

test.each([
  ['http://www.w3.org/2005/Atom', '<rss xmlns="NS"><channel><title>T</title></channel></rss>'],
  ['http://purl.org/rss/1.0/', '<feed xmlns="NS"><title>T</title></feed>'],
  [
    'http://unknown.example/',
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="NS"><channel><title>T</title></channel></rdf:RDF>',
  ],
  ['', '<foo:feed><foo:title>T</foo:title></foo:feed>'],
])('the root tells the vocabulary where its namespace is %s', (space, feed) => {
  expect(parseFeed(feed.replace('NS', space)).title).toBe('T');
});

test.each([
  ['<!ENTITY foo "&#233;">', '&foo;', 'é'],
  ['<!ENTITY lt "evil">', 'a &lt; b', 'a < b'],
  ['<!ENTITY foo "one"><!ENTITY foo "two">', '&foo;', 'one'],
])('of entities declared as %s, %s is "%s"', (declared, text, read) => {
  const feed = `<!DOCTYPE rss [${declared}]><rss><channel><title>${text}</title><item/></channel></rss>`;
  expect(parseFeed(feed).title).toBe(read);
});

test('a declaration that ends like a tag hides no feed', () => {
  const feed = '<?xml version="1.0" encoding="utf-8"><rss><channel><title>T</title></channel></rss>';
  expect(parseFeed(feed).title).toBe('T');
});
