import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { base, dir, file, page, text } from './fixture-site.ts';
import { visit } from './visit.ts';

const edition = '/editions/2026-05-05/';

it('an edition offers the forms that it has', () => {
  const files = globSync(['editions/2026-05-05/digest.*', 'editions/2026-05-05/edition.*'], { cwd: dir }).sort();
  expect(files.length).toBeGreaterThan(0);
  expect(files.filter((name) => !page(edition).html.includes(`href="${base}${name}"`))).toEqual([]);
});

describe('as a letter', () => {
  it('has the summary of a lead, with its formulas in a line', () => {
    expect(file('editions/2026-05-05/digest.html')).toContain('We bound the excess risk by C · (1/m + 1/√n)');
    expect(file('editions/2026-05-05/digest.txt')).toContain('We bound the excess risk by C · (1/m + 1/√n)');
  });

  it('is no wider than a phone, and asks for nothing', async () => {
    await visit('editions/2026-05-05/digest.html', { viewport: { width: 320, height: 640 } }, async (page, trouble) => {
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      expect(trouble).toEqual([]);
    });
  });
});

describe('on paper', () => {
  const path = `${edition}print/`;

  it('has its lead and notable stories whole', () => {
    expect(text(path)).toContain('The rate is sharp up to constants.');
    expect(text(path)).toContain('There are m');
    expect(text(path)).toContain('Person NumberBl');
  });

  it('is a form of the edition’s page, and not to be found by itself', () => {
    expect(page(path).html).toContain('<meta name="robots" content="noindex">');
    expect(page(path).html).toContain(`<link rel="canonical" href="https://lemma.test${base}editions/2026-05-05/">`);
  });

  it('waits for nobody to scroll', () => {
    expect(page(path).html).not.toContain('loading="lazy"');
  });

  it('a wide formula goes on in the next line', async () => {
    await visit(path.slice(1), { viewport: { width: 380, height: 640 } }, async (page) => {
      await page.emulateMedia({ media: 'print' });
      const [formula, right] = await page.evaluate(() => [
        Math.max(...[...document.querySelectorAll('.katex-base')].map((base) => base.getBoundingClientRect().right)),
        document.querySelector('main')?.getBoundingClientRect().right ?? 0,
      ]);
      expect(formula).toBeLessThanOrEqual(right as number);
    });
  });
});

describe('as a book', () => {
  const files = Object.entries(unzipSync(readFileSync(join(dir, 'editions/2026-05-05/edition.epub'))));
  const documents = files.filter(([name]) => /\.(?:xhtml|opf|xml)$/.test(name)).map(([, text]) => strFromU8(text));

  it('is XML to a strict parser', async () => {
    const faults = await visit('editions/2026-05-05/digest.html', {}, (page) =>
      page.evaluate((texts) => {
        const parsed = texts.map((text) => new DOMParser().parseFromString(text, 'application/xml'));
        return parsed.map((document) => document.querySelector('parsererror')?.textContent ?? '').filter(Boolean);
      }, documents),
    );
    expect(faults).toEqual([]);
  });

  it('has its lead and notable stories whole, with MathML', () => {
    const text = documents.join('\n');
    expect(text).toContain('<math alttext="C · (1/m + 1/√n)"');
    expect(text).toContain('Both works are preprints.');
    expect(text).toContain('Person NumberBl');
  });
});
