import type { Page, Route } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { page as built } from './fixture-site.ts';
import { shiftsOf, watchShifts } from './shifts.ts';
import { address, visit } from './visit.ts';

const pages = ['', 'stories/2026/05/05/two-rates-for-ranking/', 'topics/learning-theory/', 'search/?q=ranking'];

/** Holds the styles, and with them the first paint, back until the fonts that the page asks for early have come. */
async function paintAfterFonts(page: Page, path: string): Promise<void> {
  let early = built(`/${path.replace(/\?.*/, '')}`).html.match(/<link rel="preload" as="font"/g)?.length ?? 0;
  const held: Route[] = [];
  const isReady = () => early <= 0;
  await page.route('**/*.css', async (route) => {
    if (isReady()) await route.continue();
    else held.push(route);
  });
  page.on('requestfinished', async (request) => {
    if (!request.url().endsWith('.woff2')) return;
    early -= 1;
    if (isReady()) await Promise.all(held.splice(0).map((route) => route.continue()));
  });
}

describe.each([390, 1280])('at %s px nothing moves by itself', (width) => {
  it.each(pages)('on /%s', async (path) => {
    await visit('robots.txt', { viewport: { width, height: 844 }, at: '2026-05-06T09:00:00Z' }, async (page) => {
      await watchShifts(page);
      await paintAfterFonts(page, path);
      await page.goto(address(path), { waitUntil: 'networkidle' });
      expect(await shiftsOf(page)).toEqual([]);
    });
  });

  it('where the text’s own typeface comes late', async () => {
    await visit('robots.txt', { viewport: { width, height: 844 } }, async (page) => {
      await watchShifts(page);
      let come = () => {};
      await page.route('**/source-serif*', (route) => {
        come = () => void route.continue();
      });
      await page.goto(address('kinds/'), { waitUntil: 'domcontentloaded' });
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
      come();
      await page.waitForLoadState('networkidle');
      expect(await shiftsOf(page)).toEqual([]);
    });
  });
});
