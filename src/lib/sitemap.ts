import { XMLBuilder } from 'fast-xml-parser';
import { editions } from './editions.ts';
import { pages } from './pages.ts';
import { stories } from './stories.ts';
import { feeds, tiers, topics } from './tables.ts';
import { absolute, editionPath, feedPath, storyPath, tierPath, topicPath } from './urls.ts';

/** One page of the site. */
interface Url {
  readonly loc: string;
  readonly lastmod?: string;
}

/** One file of the sitemap: a month's stories, or everything else. A sitemap file may hold 50,000 addresses. */
export interface SitemapPart {
  readonly name: string;
  readonly urls: readonly Url[];
}

const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9';
const builder = new XMLBuilder({ ignoreAttributes: false, attributeNamePrefix: '@', format: true });

function document(root: string, child: string, rows: readonly object[]): string {
  const declaration = { '@version': '1.0', '@encoding': 'UTF-8' };
  return builder.build({ '?xml': declaration, [root]: { '@xmlns': namespace, [child]: rows } });
}

/** The parts: a month's stories keep their part, so that a new morning changes two of them. */
export async function sitemapParts(): Promise<readonly SitemapPart[]> {
  const all = await stories();
  const months = [...Map.groupBy(all, (story) => story.date.slice(0, 7))].map(([name, ofMonth]) => ({
    name,
    urls: ofMonth.map((story) => ({ loc: absolute(storyPath(story.id)), lastmod: story.updated })),
  }));
  return [{ name: 'pages', urls: await pageUrls() }, ...months];
}

async function pageUrls(): Promise<readonly Url[]> {
  const paths = [
    '/',
    '/topics/',
    ...topics().map((topic) => topicPath(topic.id)),
    '/tiers/',
    ...tiers().significance.map((tier) => tierPath(tier.id)),
    '/sources/',
    ...feeds().map((feed) => feedPath(feed.id)),
    '/editions/',
    ...(await editions()).map((edition) => editionPath(edition.date)),
    ...(await pages()).map((page) => `/${page.id}/`),
  ];
  return paths.map((path) => ({ loc: absolute(path) }));
}

/** `sitemap.xml`: the addresses of the parts. */
export async function sitemapIndex(): Promise<string> {
  const parts = await sitemapParts();
  return document('sitemapindex', 'sitemap', parts.map(({ name }) => ({ loc: absolute(`/sitemap/${name}.xml`) })));
}

/** One part as XML. */
export function urlSet(part: SitemapPart): string {
  return document('urlset', 'url', part.urls);
}
