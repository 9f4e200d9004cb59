import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { HtmlValidate } from 'html-validate';
import { describe, expect, inject, it } from 'vitest';
import { base, byHand, dir, edited, lead, page, pages } from './fixture-site.ts';
import { brokenLinks } from './links.ts';
import { attribute, elements } from './site-build.ts';

/** Bytes on the wire. */
const sizeOf = (extension: string, except: RegExp): number =>
  readdirSync(join(dir, '_astro'))
    .filter((name) => name.endsWith(extension) && !except.test(name))
    .reduce((sum, name) => sum + brotliCompressSync(readFileSync(join(dir, '_astro', name))).length, 0);

it('has no page of a source that is switched off and brought nothing', () => {
  expect(pages.map(({ path }) => path)).not.toContain('/sources/preset/');
});

describe('pages', () => {
  it.each([
    '/',
    '/404.html',
    '/about/',
    '/methodology/',
    '/editions/',
    '/editions/2026-05-04/',
    '/editions/2026-05-05/',
    '/editions/2026-05-05/papers/',
    '/sources/',
    '/sources/arxiv-lg/',
    '/sources/weekly/',
    '/status/',
    '/tiers/',
    '/tiers/lead/',
    '/tiers/held/',
    '/kinds/',
    '/kinds/theory/',
    '/authors/ada-example/',
    '/corrections/',
    '/reading/',
    '/search/',
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
    expect(inject('siteLog')).toMatch(/bad-expression\.mdx:11/);
  });
});

describe('links and markup', () => {
  it('every link and asset leads somewhere', () => {
    expect(brokenLinks(pages, dir, base)).toEqual([]);
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
    expect(sizeOf('.css', /katex|figures|print/)).toBeLessThan(8_000);
    expect(sizeOf('.js', /^(?!Frame|early|slash\.|preload-helper)/)).toBeLessThan(5_000);
    expect(sizeOf('.js', /^(?!notes)/)).toBeLessThan(2_500);
    // The search's own comes on its page alone; what reads TeX there, where a query has some.
    expect(sizeOf('.js', /^(?!index)/)).toBeLessThan(8_000);
    expect(sizeOf('.js', /^(?!tex)/)).toBeLessThan(4_500);
    expect(brotliCompressSync(page(lead).html).length).toBeLessThan(15_000);
  });

  it('what a reader has of their own comes in parts, each within its budget', () => {
    expect(sizeOf('.js', /^(?!marks|keys-dialog)/)).toBeLessThan(5_000);
    expect(sizeOf('.js', /^(?!fill-lines|state)/)).toBeLessThan(1_500);
    expect(sizeOf('.js', /^(?!ranking)/)).toBeLessThan(2_000);
    expect(sizeOf('.js', /^(?!your-reading)/)).toBeLessThan(4_000);
  });

  it('what only figures need stays within its budgets, and is asked for where one is', () => {
    expect(sizeOf('.js', /^(?!figures)/)).toBeLessThan(6_000);
    expect(sizeOf('.css', /^(?!figures)/)).toBeLessThan(2_000);
    const wrong = pages.filter(({ html }) => html.includes('<lemma-') !== /<link[^>]*figures[^>]*\.css/.test(html));
    expect(wrong.map(({ path }) => path)).toEqual([]);
    expect(pages.filter(({ html }) => /figures[^">]*\.js/.test(html))).toEqual([]);
    const printed = pages.filter(({ html }) => /<link[^>]*\/print\.[^>]*css/.test(html)).map(({ path }) => path);
    expect(printed.filter((path) => !path.endsWith('/print/'))).toEqual([]);
    expect(printed).not.toEqual([]);
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

it('a picture beside a page of the content is shown as it is', () => {
  const [src = ''] = /<img src="([^"]*dot[^"]*)"/.exec(page('/about/').html)?.slice(1) ?? [];
  expect(src).toMatch(/\/_astro\/dot\.[\w-]+\.png$/);
  const shown = readFileSync(join(dir, src.slice(base.length)));
  expect(shown.equals(readFileSync('test/fixtures/site-content/pages/dot.png'))).toBe(true);
});
