import type { Entry } from '../../model.ts';
import { escaped, field } from './markup.ts';

const NAMESPACES = 'xmlns:arxiv="http://arxiv.org/schemas/atom" xmlns:dc="http://purl.org/dc/elements/1.1/"';

/**
 * A morning's new papers as arXiv's RSS has them.
 * @param day `2026-05-05`, the day on which they are announced
 */
export function announcementOf(entries: readonly Entry[], day: string): string {
  const date = `${new Date(day).toUTCString().slice(0, 16)} 00:00:00 -0400`;
  return `<?xml version='1.0' encoding='UTF-8'?>
<rss ${NAMESPACES} version="2.0">
  <channel>
    <title>cs.LG updates on arXiv.org</title>
    <link>http://rss.arxiv.org/rss/cs.LG</link>
    <lastBuildDate>${date}</lastBuildDate>
    <pubDate>${date}</pubDate>
    <skipDays><day>Sunday</day><day>Saturday</day></skipDays>
${entries.map((entry) => item(entry, date)).join('\n')}
  </channel>
</rss>
`;
}

function item({ id, version, title, authors, categories, summary, url }: Entry, date: string): string {
  return `    <item>
      ${field('title', title)}
      ${field('link', url)}
      <description>arXiv:${id}v${version} Announce Type: new&#xA;Abstract: ${escaped(summary)}</description>
      <guid isPermaLink="false">oai:arXiv.org:${id}v${version}</guid>
      ${categories.map((category) => field('category', category)).join('')}
      <pubDate>${date}</pubDate>
      <arxiv:announce_type>new</arxiv:announce_type>
      ${field('dc:creator', authors.join(', '))}
    </item>`;
}
