import type { FeedItem } from '../../model.ts';
import type { Sample } from './corpus.ts';
import { escaped, field } from './markup.ts';
import { moment } from './moment.ts';
import { authors, headline, paragraph } from './prose.ts';
import type { Random } from './random.ts';

const CATEGORIES = ['cs.LG', 'cs.CL', 'cs.AI', 'cs.CV', 'stat.ML', 'math.ST', 'eess.AS', 'q-bio.QM'];
const TYPES = ['new', 'new', 'cross', 'replace', 'replace-cross'] as const;
const LICENSE = 'http://creativecommons.org/licenses/by/4.0/';
const NAMESPACES =
  'xmlns:arxiv="http://arxiv.org/schemas/atom" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom"';
const [DAY, BUILT] = [moment(0, -4), moment(240)];

/** A paper as all three feeds tell of it. */
interface Paper extends FeedItem {
  readonly arxivId: string;
  readonly version: number;
  readonly announceType: (typeof TYPES)[number];
}

function paper(random: Random, index: number): Paper {
  const arxivId = `2605.${String(2000 + index).padStart(5, '0')}`;
  const announceType = random.pick(TYPES);
  const version = announceType.startsWith('replace') ? random.between(2, 5) : 1;
  return {
    id: `oai:arXiv.org:${arxivId}v${version}`,
    title: headline(random),
    link: `https://arxiv.org/abs/${arxivId}`,
    authors: authors(random, random.below(50) === 0 ? 60 : 8),
    published: DAY.iso,
    updated: null,
    summary: paragraph(random, 6, 14),
    categories: [...new Set(random.times(random.between(1, 4), () => random.pick(CATEGORIES)))],
    license: LICENSE,
    arxivId,
    version,
    announceType,
  };
}

/** A morning's announcement as arXiv's RSS has it. */
export function announcementRss(random: Random, count: number): Sample {
  const items = random.times(count, (index) => paper(random, index));
  const title = 'cs.LG, stat.ML updates on arXiv.org';
  const link = 'http://rss.arxiv.org/rss/cs.LG+stat.ML';
  const source = `<?xml version='1.0' encoding='UTF-8'?>
<rss ${NAMESPACES} version="2.0">
  <channel>
    ${field('title', title)}
    ${field('link', link)}
    <description>cs.LG, stat.ML updates on the arXiv.org e-print archive.</description>
    <atom:link href="${link}" rel="self" type="application/rss+xml"/>
    <language>en-us</language>
    <lastBuildDate>${BUILT.rfc822}</lastBuildDate>
    <skipDays><day>Sunday</day><day>Saturday</day></skipDays>
${items.map(rssItem).join('\n')}
  </channel>
</rss>`;
  const skipDays = ['Sunday', 'Saturday'];
  return { name: 'arXiv RSS', source, feed: { format: 'rss', title, link, updated: BUILT.iso, skipDays, items } };
}

function rssItem(item: Paper): string {
  return `    <item>
      ${field('title', item.title)}
      ${field('link', item.link ?? '')}
      ${field('description', announced(item))}
      <guid isPermaLink="false">${item.id}</guid>
      ${item.categories.map((term) => field('category', term)).join('\n      ')}
      <pubDate>${DAY.rfc822}</pubDate>
      ${extensions(item)}
    </item>`;
}

/** The same as arXiv's Atom has it. */
export function announcementAtom(random: Random, count: number): Sample {
  const items = random.times(count, (index) => ({ ...paper(random, index), updated: BUILT.iso }));
  const title = 'cs.LG, stat.ML updates on arXiv.org';
  const source = `<?xml version='1.0' encoding='UTF-8'?>
<feed xmlns="http://www.w3.org/2005/Atom" ${NAMESPACES}>
  <id>http://rss.arxiv.org/atom/cs.LG+stat.ML</id>
  ${field('title', title)}
  <updated>${BUILT.iso}</updated>
${items.map(atomEntry).join('\n')}
</feed>`;
  return { name: 'arXiv Atom', source, feed: { format: 'atom', title, link: null, updated: BUILT.iso, items } };
}

function atomEntry(item: Paper): string {
  return `  <entry>
    ${field('id', item.id ?? '')}
    ${field('title', item.title)}
    <updated>${BUILT.iso}</updated>
    <link href="${item.link}" rel="alternate" type="text/html"/>
    ${field('summary', announced(item))}
    ${terms(item)}
    <published>${DAY.iso}</published>
    ${extensions(item)}
  </entry>`;
}

/** One page of what arXiv's API answers. */
export function apiPage(random: Random, count: number): Sample {
  const items = random.times(count, (index) => found(paper(random, index)));
  const source = `<?xml version='1.0' encoding='UTF-8'?>
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:opensearch="http://a9.com/-/spec/opensearch/1.1/" ${NAMESPACES}>
  <title>arXiv Query</title>
  <updated>${BUILT.iso}</updated>
  <opensearch:totalResults>${count}</opensearch:totalResults>
  <opensearch:startIndex>0</opensearch:startIndex>
${items.map(apiEntry).join('\n')}
</feed>`;
  return {
    name: 'arXiv API',
    source,
    feed: { format: 'atom', title: 'arXiv Query', link: null, updated: BUILT.iso, items },
  };
}

/** A paper as the API tells of it: not announced, its address with the version. */
function found({ announceType: _, license: __, ...item }: Paper): FeedItem {
  const address = `http://arxiv.org/abs/${item.arxivId}v${item.version}`;
  return { ...item, id: address, link: address, updated: BUILT.iso, comment: '12 pages, 3 figures' };
}

function apiEntry(item: FeedItem): string {
  return `  <entry>
    ${field('id', item.id ?? '')}
    ${field('title', item.title)}
    <updated>${BUILT.iso}</updated>
    <link href="${item.link}" rel="alternate" type="text/html"/>
    <link href="${item.link?.replace('/abs/', '/pdf/')}" rel="related" type="application/pdf" title="pdf"/>
    ${field('summary', item.summary)}
    ${terms(item)}
    <published>${DAY.iso}</published>
    ${field('arxiv:comment', item.comment ?? '')}
    <arxiv:primary_category term="${item.categories[0]}"/>
    ${item.authors.map((name) => `<author>\n      ${field('name', name)}\n    </author>`).join('\n    ')}
  </entry>`;
}

function announced({ arxivId, version, announceType, summary }: Paper): string {
  return `arXiv:${arxivId}v${version} Announce Type: ${announceType} \nAbstract: ${summary}`;
}

function terms({ categories }: FeedItem): string {
  return categories.map((term) => `<category term="${escaped(term)}"/>`).join('\n    ');
}

function extensions({ announceType, authors: names }: Paper): string {
  return [
    field('arxiv:announce_type', announceType),
    field('dc:rights', LICENSE),
    field('dc:creator', names.join(', ')),
  ].join('\n      ');
}
