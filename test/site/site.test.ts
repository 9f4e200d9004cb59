import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { XMLParser } from 'fast-xml-parser';
import { parseRssFeed } from 'feedsmith';
import { HtmlValidate } from 'html-validate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { brokenLinks } from './links.ts';
import { attribute, type BuiltPage, type BuiltSite, buildSite, elements, readPages } from './site-build.ts';

const base = '/brief/';
const lead = '/stories/2026/05/05/two-rates-for-ranking/';
const edited = '/stories/2026/05/05/forty-authors-measure-one-thing/';
const byHand = '/stories/2026/05/04/an-older-story-by-hand/';

let site: BuiltSite;
let pages: readonly BuiltPage[];

beforeAll(async () => {
  site = await buildSite(resolve('test/fixtures/site-content'));
  pages = await readPages(site.dir);
}, 60_000);

afterAll(() => site?.remove());

const page = (path: string): BuiltPage => {
  const found = pages.find((candidate) => candidate.path === path);
  if (!found) throw new Error(`no page ${path}`);
  return found;
};
const text = (path: string): string =>
  page(path)
    .html.replaceAll(/<[^>]*>/g, '')
    .replaceAll(/\s+/g, ' ');
const file = (name: string): string => readFileSync(join(site.dir, name), 'utf8');
const sizeOf = (extension: string, except: RegExp): number =>
  readdirSync(join(site.dir, '_astro'))
    .filter((name) => name.endsWith(extension) && !except.test(name))
    .reduce((sum, name) => sum + statSync(join(site.dir, '_astro', name)).size, 0);

describe('pages', () => {
  it.each([
    '/',
    '/404.html',
    '/about/',
    '/methodology/',
    '/editions/',
    '/editions/2026-05-04/',
    '/editions/2026-05-05/',
    '/sources/',
    '/sources/arxiv-lg/',
    '/sources/weekly/',
    '/tiers/',
    '/tiers/lead/',
    '/tiers/held/',
    '/topics/',
    '/topics/learning-theory/',
    '/topics/language/',
    lead,
    edited,
    byHand,
  ])('%s is there', (path) => {
    expect(page(path).html).toContain('<h1>');
  });

  it('a merged story leads to the one that took it in', () => {
    expect(page('/stories/2026/05/04/merged-away/').html).toContain(`content="0; url=${base}${byHand.slice(1)}"`);
  });

  it('what is held is on no page', () => {
    expect(pages.filter(({ html }) => html.includes('This must not be on any page'))).toEqual([]);
  });

  it('a bad story is left out and reported with its line', () => {
    expect(pages.map(({ path }) => path)).not.toContain('/stories/2026/05/05/bad-expression/');
    expect(site.log).toMatch(/bad-expression\.mdx:11/);
  });
});

describe('links and markup', () => {
  it('every link and asset leads somewhere', () => {
    expect(brokenLinks(pages, site.dir, base)).toEqual([]);
  });

  it('html-validate finds nothing', async () => {
    const validator = new HtmlValidate({
      extends: ['html-validate:recommended', 'html-validate:document'],
      rules: {
        // Astro writes `hidden` and void elements in HTML's own way, and headlines may be long.
        'doctype-style': 'off',
        'long-title': 'off',
        // All files are of the pages' own origin.
        'require-sri': ['error', { target: 'crossorigin' }],
        // KaTeX places glyphs with style attributes and repeats nothing that we could name.
        'no-inline-style': 'off',
        // Astro leaves the space before a closing tag of its own templates.
        'no-trailing-whitespace': 'off',
      },
    });
    const reports = await Promise.all(pages.map(({ html, path }) => validator.validateString(html, path)));
    const faults = reports.flatMap((report) =>
      report.results.flatMap((result) =>
        result.messages.map((m) => `${result.filePath}:${m.line}:${m.column}: ${m.ruleId}: ${m.message}`),
      ),
    );
    expect(faults).toEqual([]);
  });

  it('headings go down one step at a time from a single first one', () => {
    const skips = pages.flatMap(({ path, document }) => {
      const levels = [...elements(document)]
        .flatMap(({ tagName }) => /^h([1-6])$/.exec(tagName)?.[1] ?? [])
        .map(Number);
      const first = levels.filter((level) => level === 1).length === 1 && levels[0] === 1;
      return first && levels.every((level, index) => level <= (levels[index - 1] ?? 1) + 1)
        ? []
        : [`${path}: ${levels}`];
    });
    expect(skips).toEqual([]);
  });

  it('nothing runs that is written into a page', () => {
    const inline = pages.flatMap(({ document }) =>
      [...elements(document)].filter(
        (element) =>
          element.tagName === 'style' ||
          element.attrs.some(({ name }) => name.startsWith('on')) ||
          (element.tagName === 'script' &&
            !attribute(element, 'src') &&
            attribute(element, 'type') !== 'application/ld+json'),
      ),
    );
    expect(inline).toEqual([]);
  });

  it('page, style and script stay within their budgets', () => {
    expect(sizeOf('.css', /katex/)).toBeLessThan(15_000);
    expect(sizeOf('.js', /^$/)).toBeLessThan(5_000);
    expect(brotliCompressSync(page(lead).html).length).toBeLessThan(15_000);
  });
});

describe('maths', () => {
  it('is KaTeX’s markup with MathML beside it', () => {
    const { html } = page(lead);
    expect(html).toContain('class="katex-html"');
    expect(html).toContain('<math xmlns="http://www.w3.org/1998/Math/MathML" display="block">');
  });

  it('brings its style only where it is', () => {
    const wrong = pages.filter(({ html }) => html.includes('class="katex"') !== /<link[^>]*katex/.test(html));
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });
});

describe('home', () => {
  it('tells announced works and stories', () => {
    expect(text('/')).toContain('9 announced → 2 stories');
  });

  it('names what was left out, by reason', () => {
    expect(text('/')).toContain('Below the gate of every tier: 2');
  });

  it('says that a source could not be read', () => {
    expect(text('/')).toContain('arXiv cs.CL: could not be read anew');
  });

  it('carries when it was made and when the next is due', () => {
    expect(page('/').html).toContain('data-made="2026-05-05T06:12:00Z" data-due="2026-05-06T06:00:00Z"');
  });
});

describe('story', () => {
  it('names the program that wrote it', () => {
    expect(text(lead)).toContain('Summary written by extractive/1 from 2 sources, 5 May 2026.');
  });

  it('says that a person changed the text since', () => {
    expect(text(edited)).toContain('by openai/some-model from 1 source, 5 May 2026; edited by hand since.');
  });

  it('says that a person wrote it', () => {
    expect(text(byHand)).toContain('Summary written by an editor, by hand, from 1 source.');
  });

  it('flags a preprint, and only a preprint', () => {
    expect(text(lead)).toContain('TIER_1 Primary, preprint');
    expect(text(byHand)).not.toContain('preprint');
  });

  it('folds a long list of authors without losing one', () => {
    expect(text(edited)).toContain('32 more authors');
    expect(text(edited)).toContain('Person NumberBl');
  });

  it('links related stories that are published, with the reason', () => {
    expect(text(lead)).toContain('An older story by hand 4 May 2026 · both bound the excess risk');
    expect(text(lead)).not.toContain('it is held');
  });

  it('describes itself as an article about its works', () => {
    const json = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page(lead).html)?.[1] ?? '';
    expect(JSON.parse(json)).toMatchObject({
      '@type': 'Article',
      url: `https://lemma.test${base}${lead.slice(1)}`,
      digitalSourceType: 'https://schema.org/AlgorithmicMediaDigitalSource',
      citation: [{ '@type': 'ScholarlyArticle', '@id': 'https://doi.org/10.48550/arXiv.2605.90001' }, {}],
    });
  });

  it('offers its file for editing', () => {
    expect(page(lead).html).toContain(
      'https://lemma.test/forge/briefing/edit/HEAD/content/stories/2026/05/05/two-rates-for-ranking.mdx',
    );
  });
});

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
