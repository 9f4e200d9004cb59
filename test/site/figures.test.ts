import type { Server } from 'node:http';
import { source as axe } from 'axe-core';
import type { Browser, BrowserContextOptions, Page, Route } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { launchBrowser, serve } from './browser.ts';

const base = '/brief/';
const figures = ['lemma-plot', 'lemma-particles'];
const story = 'stories/2026/05/04/an-older-story-by-hand/';

let browser: Browser;
let server: Server;
let origin: string;

beforeAll(async () => {
  browser = await launchBrowser();
  ({ server, origin } = await serve(inject('siteDir'), base));
});

afterAll(async () => {
  server?.close();
  await browser?.close();
});

/** Opens the page of the figures and gives it, with the addresses that it asked for, to `look`. */
async function visit<T>(
  options: BrowserContextOptions,
  look: (page: Page, asked: readonly string[]) => Promise<T>,
  before: (page: Page) => Promise<unknown> = alive,
): Promise<T> {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  try {
    await page.goto(`${origin}${base}${story}`);
    await before(page);
    return await look(page, asked);
  } finally {
    await context.close();
  }
}

/** The script has come. */
const alive = (page: Page): Promise<void> =>
  page.evaluate(async () => void (await customElements.whenDefined('lemma-particles')));
const part = (page: Page, name: string) => page.locator(`[data-part="${name}"]`).first();
/** All that a figure shows. */
const picture = (page: Page, name: string) => page.locator(name).evaluate((element) => element.outerHTML);
const height = (page: Page) => page.evaluate(() => document.documentElement.scrollHeight);

it('without script the pictures are complete, and nothing is there that does nothing', async () => {
  await visit(
    { javaScriptEnabled: false },
    async (page) => {
      const box = await part(page, 'curve-1').boundingBox();
      expect([(box?.width ?? 0) > 200, (box?.height ?? 0) > 100]).toEqual([true, true]);
      expect(await part(page, 'where-1').textContent()).toBe('316');
      expect(await page.locator('.anchors circle').count()).toBe(7);
      expect(await page.locator('.controls').first().isVisible()).toBe(false);
    },
    async () => {},
  );
});

it('nothing moves when the script comes, which is of this site', async () => {
  const held: Route[] = [];
  await visit(
    {},
    async (page, asked) => {
      const shown = async () => [
        await height(page),
        ...(await Promise.all(figures.map((name) => picture(page, name)))),
      ];
      // A line of the stand-in font may break elsewhere.
      await page.evaluate(() => Promise.allSettled([...document.fonts].map((font) => font.load())));
      const before = await shown();
      await Promise.all(held.map((route) => route.continue()));
      await alive(page);
      expect(held.length).toBeGreaterThan(0);
      expect(await shown()).toEqual(before);
      expect(asked.filter((url) => !url.startsWith(origin))).toEqual([]);
    },
    async (page) => {
      await page.route(/figures[^/]*\.js$/, (route) => void held.push(route));
      await page.reload();
    },
  );
});

it('a plot follows its slider by keyboard, there and back', async () => {
  await visit({}, async (page) => {
    const built = await picture(page, 'lemma-plot');
    const curve = await part(page, 'curve-0').getAttribute('d');
    await page.getByRole('slider', { name: 'Budget B' }).focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowLeft');
    expect(await picture(page, 'lemma-plot')).toBe(built);
    await page.keyboard.press('End');
    expect(await part(page, 'output-0').textContent()).toBe('1,000,000');
    expect(await part(page, 'slider-0').getAttribute('aria-valuetext')).toBe('1,000,000');
    expect(await part(page, 'where-1').textContent()).toBe('1,000');
    expect(await part(page, 'curve-0').getAttribute('d')).not.toBe(curve);
  });
});

it('particles stand still until the reader plays them, then run to the end', async () => {
  await visit(
    {},
    async (page) => {
      const built = await picture(page, 'lemma-particles');
      await page.clock.runFor(5000);
      expect(await picture(page, 'lemma-particles')).toBe(built);
      await page.getByRole('button', { name: 'Play' }).click();
      await page.clock.runFor(300);
      await page.getByRole('button', { name: 'Pause' }).click();
      await page.clock.runFor(300);
      expect(await part(page, 'output-step').textContent()).toBe('10');
      await page.getByRole('button', { name: 'Play' }).click();
      await page.clock.runFor(3000);
      expect(await picture(page, 'lemma-particles')).toBe(built);
    },
    async (page) => {
      await page.clock.install({ time: 0 });
      await page.clock.pauseAt(1000);
      await page.reload();
      await alive(page);
    },
  );
});

it('particles go step by step from the start, and at another temperature', async () => {
  await visit({}, async (page) => {
    await page.getByRole('button', { name: 'Reset' }).click();
    const start = await part(page, 'energy').textContent();
    await page.getByRole('button', { name: 'One step' }).click();
    const next = await part(page, 'energy').textContent();
    expect(Number(next)).toBeLessThan(Number(start));
    await page.getByRole('slider', { name: 'Temperature τ' }).focus();
    await page.keyboard.press('End');
    expect(await part(page, 'temperature').textContent()).toBe('1.00');
    expect(await part(page, 'energy').textContent()).not.toBe(next);
  });
});

it('axe finds nothing, light and dark', async () => {
  await visit({}, async (page) => {
    await page.evaluate(axe);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const { violations } = await page
        .evaluate(`axe.run({ include: ${JSON.stringify(figures)} })`)
        .then((result) => result as import('axe-core').AxeResults);
      const faults = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
      expect([colorScheme, faults]).toEqual([colorScheme, []]);
    }
  });
});

it('the page is no wider than its screen', async () => {
  await visit({}, async (page) => {
    for (const width of [320, 360, 768, 1440]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
  });
});
