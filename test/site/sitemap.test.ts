import { XMLParser } from 'fast-xml-parser';
import { expect, it } from 'vitest';
import { base, file, pages } from './fixture-site.ts';

const parser = new XMLParser({ ignoreAttributes: false, parseTagValue: false, isArray: (name) => name === 'url' });

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
