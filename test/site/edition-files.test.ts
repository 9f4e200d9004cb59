import { globSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { base, dir, file, page } from './fixture-site.ts';
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
