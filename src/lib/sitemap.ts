import { escapeHtml } from '../story/escape.ts';
import { authors } from './authors.ts';
import { editions } from './editions.ts';
import { listRoutes } from './list-routes.ts';
import { kindLists, sourceLists, tierLists, topicLists } from './lists.ts';
import { pages } from './pages.ts';
import { stories } from './stories.ts';
import { absolute, authorPath, CORRECTIONS, editionPath, papersPath, READING, SEARCH, storyPath } from './urls.ts';

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

const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';

function xml(root: string, rows: readonly string[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="${NAMESPACE}">\n${rows.join('\n')}\n</${root}>\n`;
}

const loc = (url: string): string => `<loc>${escapeHtml(url)}</loc>`;

/** The parts: a month's stories keep their part, so that a new morning changes two of them. */
export async function sitemapParts(): Promise<readonly SitemapPart[]> {
  const all = await stories();
  const months = [...Map.groupBy(all, (story) => story.date.slice(0, 7))].map(([name, ofMonth]) => ({
    name,
    urls: ofMonth.map((story) => ({ loc: absolute(storyPath(story.id)), lastmod: story.updated })),
  }));
  return [{ name: 'pages', urls: urls(await pagePaths()) }, ...(await authorPart()), ...months];
}

const urls = (paths: readonly string[]): readonly Url[] => paths.map((path) => ({ loc: absolute(path) }));

/** Authors are many: they have a part of their own, if there are any. */
async function authorPart(): Promise<readonly SitemapPart[]> {
  const paths = [...(await authors()).keys()].map(authorPath);
  return paths.length > 0 ? [{ name: 'authors', urls: urls(paths) }] : [];
}

async function pagePaths(): Promise<readonly string[]> {
  const lists = (await Promise.all([topicLists(), kindLists(), tierLists(), sourceLists()])).flat();
  const numbered = listRoutes(lists).filter(({ props }) => props.list !== null);
  return [
    '/',
    ...['/topics/', '/kinds/', '/tiers/', '/sources/', '/editions/', '/status/', CORRECTIONS, READING, SEARCH],
    ...lists.map(({ path }) => path),
    ...numbered.map(({ params, props }) => `${props.path}${params.page}/`),
    ...(await editions()).flatMap(({ date }) => [editionPath(date), papersPath(date)]),
    ...(await pages()).map((page) => `/${page.id}/`),
  ];
}

/** `sitemap.xml`: the addresses of the parts. */
export async function sitemapIndex(): Promise<string> {
  const parts = await sitemapParts();
  const rows = parts.map(({ name }) => `<sitemap>${loc(absolute(`/sitemap/${name}.xml`))}</sitemap>`);
  return xml('sitemapindex', rows);
}

/** One part as XML. */
export function urlSet(part: SitemapPart): string {
  const changed = (lastmod?: string) => (lastmod ? `<lastmod>${escapeHtml(lastmod)}</lastmod>` : '');
  return xml(
    'urlset',
    part.urls.map((url) => `<url>${loc(url.loc)}${changed(url.lastmod)}</url>`),
  );
}
