import { escapeHtml } from '../../src/story/escape.ts';
import type { HostilePaper, Way } from './papers.ts';

/** Name, kind and document of each source of a day. */
export interface Announcement {
  readonly way: Way;
  readonly kind: 'arxiv-rss' | 'feed';
  readonly type: string;
  readonly text: string;
}

/** The feeds in which a day's papers are announced. */
export function announcements(papers: readonly HostilePaper[], day: string): Announcement[] {
  const of = (way: Way) => papers.filter((paper) => paper.way === way);
  return [
    { way: 'arxiv', kind: 'arxiv-rss', type: 'application/rss+xml', text: arxivRss(of('arxiv'), day) },
    { way: 'json', kind: 'feed', type: 'application/feed+json', text: jsonFeed(of('json'), day) },
    { way: 'atom', kind: 'feed', type: 'application/atom+xml', text: atom(of('atom'), day) },
  ];
}

/** Address of a work that is not arXiv's, as far as it is known before it is read. */
export const addressOf = ({ id, way }: HostilePaper): string => `https://papers.example/${way}/${id}`;

/** The same as the feed has it. */
const linkOf = (paper: HostilePaper): string => `${addressOf(paper)}?${paper.comment}`;

function arxivRss(papers: readonly HostilePaper[], day: string): string {
  const date = new Date(`${day}T04:00:00Z`).toUTCString();
  const items = papers.map(
    ({ id, title, abstract, authors, category, comment, doi }) => `<item><title>${xml(title)}</title>
<link>https://arxiv.org/abs/${id}</link><guid isPermaLink="false">oai:arXiv.org:${id}v1</guid>
<description>arXiv:${id}v1 Announce Type: new \nAbstract: ${xml(abstract)}</description>
<category>cs.LG</category><category>${xml(category)}</category><pubDate>${date}</pubDate>
<arxiv:announce_type>new</arxiv:announce_type><arxiv:comment>${xml(comment)}</arxiv:comment><arxiv:doi>${xml(doi)}</arxiv:doi>
<dc:creator>${xml(authors.join(', '))}</dc:creator><dc:rights>${xml(`https://rights.example/${comment.replace(/\s/g, '')}`)}</dc:rights></item>`,
  );
  return `<?xml version='1.0' encoding='UTF-8'?>
<rss xmlns:arxiv="http://arxiv.org/schemas/atom" xmlns:dc="http://purl.org/dc/elements/1.1/" version="2.0"><channel>
<title>updates on arXiv.org</title><link>http://rss.arxiv.org/rss/cs.LG</link><lastBuildDate>${date}</lastBuildDate>
${items.join('\n')}</channel></rss>`;
}

function jsonFeed(papers: readonly HostilePaper[], day: string): string {
  const items = papers.map((paper) => ({
    ...{ id: paper.comment, url: linkOf(paper), title: paper.title, content_text: paper.abstract },
    ...{ date_published: `${day}T03:00:00Z`, authors: paper.authors.map((name) => ({ name })), tags: [paper.category] },
  }));
  return JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'Hostile', items });
}

function atom(papers: readonly HostilePaper[], day: string): string {
  const entries = papers.map(
    (
      paper,
    ) => `<entry><id>${xml(paper.comment)}</id><link href="${xml(linkOf(paper))}"/><title>${xml(paper.title)}</title>
<published>${day}T03:00:00Z</published><updated>${day}T03:00:00Z</updated>
<link rel="license" href="javascript:alert(1)"/><content type="html">${xml(paper.abstract)}</content>
${paper.authors.map((name) => `<author><name>${xml(name)}</name></author>`).join('')}<category term="${xml(paper.category)}"/></entry>`,
  );
  return `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Hostile</title><id>urn:x</id><updated>${day}T03:00:00Z</updated>
${entries.join('\n')}</feed>`;
}

/** Text in XML, without the characters that no XML document can hold. */
function xml(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what this is about
  return escapeHtml(text.toWellFormed().replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, ''));
}
