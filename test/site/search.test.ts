import { source as axe } from 'axe-core';
import { XMLParser } from 'fast-xml-parser';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { base, page as built, byHand, edited, file, lead, pages } from './fixture-site.ts';
import { visit } from './visit.ts';

const box = (page: Page) => page.getByRole('searchbox');
const said = (page: Page, words: string) => page.getByRole('status').filter({ hasText: words }).waitFor();
const found = (page: Page) =>
  page
    .locator('.search-result h2 a')
    .evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).pathname));
const address = (path: string) => base + path.slice(1);
const isBoxFocused = (page: Page) => box(page).evaluate((element) => element === document.activeElement);

describe('a search', () => {
  it('gives the story that was meant, its hits marked and its formulas once', async () => {
    await visit('search/', {}, async (page) => {
      await box(page).pressSequentially('ranking calib');
      await said(page, '1 story');
      expect(await found(page)).toEqual([address(lead)]);
      expect(await page.locator('.search-result .tldr mark').allTextContents()).toEqual(['calibration']);
      const title = page.locator('.search-result h2');
      expect(await title.locator('math').count()).toBe(2);
      expect(await title.textContent()).toBe('Two rates for ranking, and why m should grow like n');
    });
  });

  it('stands in the address, and Back undoes it', async () => {
    await visit('search/?q=editor', {}, async (page) => {
      await said(page, '2 stories');
      await page.locator('summary').click();
      await page.getByLabel('Topic').selectOption('language');
      await said(page, '1 story');
      await page.getByLabel('Year').selectOption('2026');
      await page.waitForURL('**/search/?q=editor&topic=language&year=2026');
      expect(await page.locator('summary').textContent()).toBe('Filters: Language, 2026');
      expect(await found(page)).toEqual([address(edited)]);
      await page.goBack();
      await page.goBack();
      await said(page, '2 stories');
      expect(await page.getByLabel('Topic').inputValue()).toBe('');
    });
  });

  it('is ordered by the best or by date', async () => {
    const both = [address(byHand), address(edited)];
    await visit('search/?q=editor', {}, async (page) => {
      await said(page, 'best first');
      expect(await found(page)).toEqual(both);
      await page.getByLabel('Order').selectOption('date');
      await said(page, 'newest first');
      expect(await found(page)).toEqual(both.toReversed());
    });
  });

  it('may be a formula in TeX', async () => {
    await visit(`search/?q=${encodeURIComponent('$O(1/m + 1/\\sqrt{n})$')}`, {}, async (page) => {
      await said(page, '1 story');
      expect(await found(page)).toEqual([address(lead)]);
    });
  });

  it('of no story says so', async () => {
    await visit('search/?q=zebra', {}, async (page) => {
      await said(page, 'No story has that.');
      expect(await page.getByRole('heading', { name: 'How to ask' }).isVisible()).toBe(true);
    });
  });

  it('that cannot read the index says so, and tries again', async () => {
    await visit('search/', {}, async (page) => {
      await page.route('**/*.bin', (route) => route.abort());
      await box(page).fill('editor');
      await said(page, 'could not be read');
      await page.unroute('**/*.bin');
      await page.getByRole('button', { name: 'Try again' }).click();
      await said(page, '2 stories');
    });
  });
});

describe('keys', () => {
  it('/ leads to the search from another page, and is a slash in its box', async () => {
    await visit(lead.slice(1), {}, async (page) => {
      await page.keyboard.press('/');
      await page.waitForURL('**/search/#q');
      await page.waitForFunction(() => document.activeElement?.id === 'q');
      await page.keyboard.press('/');
      expect(await box(page).inputValue()).toBe('/');
    });
  });

  it('/ goes to the box on the search page, unless it is switched off', async () => {
    await visit('search/', {}, async (page) => {
      await page.keyboard.press('/');
      expect(await isBoxFocused(page)).toBe(true);
      await page.getByRole('button', { name: 'Switch the / key off' }).click();
      await page.keyboard.press('/');
      expect(await isBoxFocused(page)).toBe(false);
    });
  });

  it('arrows, j and k go from result to result', async () => {
    await visit('search/?q=editor', {}, async (page) => {
      await said(page, '2 stories');
      await box(page).focus();
      const at = async (key: string) => {
        await page.keyboard.press(key);
        return page.evaluate(() => new URL((document.activeElement as HTMLAnchorElement).href ?? 'no:link').pathname);
      };
      expect([await at('ArrowDown'), await at('j'), await at('k')]).toEqual([byHand, edited, byHand].map(address));
      await page.keyboard.press('ArrowUp');
      expect(await isBoxFocused(page)).toBe(true);
    });
  });
});

describe('the page', () => {
  it('axe finds nothing, light or dark', async () => {
    const faults = await visit('search/?q=ranking&topic=learning-theory', {}, async (page) => {
      await said(page, '1 story');
      await page.locator('summary').click();
      await page.evaluate(axe);
      const look = async (colorScheme: 'light' | 'dark') => {
        await page.emulateMedia({ colorScheme });
        const { violations } = (await page.evaluate('axe.run()')) as import('axe-core').AxeResults;
        return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
      };
      return [...(await look('light')), ...(await look('dark'))];
    });
    expect(faults).toEqual([]);
  });

  it('is no wider than the screen', async () => {
    await visit('search/?q=editor&topic=language', {}, async (page) => {
      await said(page, '1 story');
      await page.locator('summary').click();
      for (const width of [320, 360, 1440]) {
        await page.setViewportSize({ width, height: 800 });
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      }
    });
  });

  it('raises no error and asks no other host', async () => {
    const trouble = await visit('search/?q=Ada+Example', {}, async (page, seen) => {
      await said(page, '2 stories');
      return seen;
    });
    expect(trouble).toEqual([]);
  });

  it('without script says what to do', async () => {
    await visit('search/', { javaScriptEnabled: false }, async (page) => {
      const told = page.locator('noscript div');
      expect([await told.isVisible(), await told.textContent()]).toEqual([
        true,
        expect.stringContaining('needs JavaScript'),
      ]);
      expect(await box(page).isVisible()).toBe(false);
    });
  });

  it('its script is on no other page', () => {
    const script = /<script type="module" src="([^"]*)"/g;
    const own = [...built('/search/').html.matchAll(script)].map(([, src]) => src);
    const others = pages.filter(({ path }) => path !== '/search/').flatMap(({ html }) => [...html.matchAll(script)]);
    const shared = new Set(others.map(([, src]) => src));
    expect(own.filter((src) => !shared.has(src))).toHaveLength(1);
  });
});

it('a browser can be told of it', () => {
  expect(built('/').html).toContain(
    `<link rel="search" type="application/opensearchdescription+xml" title="Lemma" href="${base}opensearch.xml">`,
  );
  const { Url } = new XMLParser({ ignoreAttributes: false }).parse(file('opensearch.xml')).OpenSearchDescription;
  expect(Url['@_template']).toBe(`https://lemma.test${base}search/?q={searchTerms}`);
});
