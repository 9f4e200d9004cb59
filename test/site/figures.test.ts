import { source as axe } from 'axe-core';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { address, type Visit, visit } from './visit.ts';

const figures = ['lemma-plot', 'lemma-particles'];
const story = 'stories/2026/05/04/an-older-story-by-hand/';

/** Opens the page of the figures and gives it to `look`. */
const visitFigures = <T>(look: (page: Page, trouble: readonly string[]) => Promise<T>, options: Visit = {}) =>
  visit(story, { reducedMotion: 'reduce', ...options }, look);
const part = (page: Page, name: string) => page.locator(`[data-part="${name}"]`).first();
/** All that a figure shows. */
const picture = (page: Page, name: string) => page.locator(name).innerHTML();
const height = (page: Page) => page.evaluate(() => document.documentElement.scrollHeight);
const press = (page: Page, name: string) => page.getByRole('button', { name }).click();
/** The text of a part, once it is another than before. */
const changed = async (page: Page, name: string, before: string | null) => {
  await page.waitForFunction(
    ([selector, text]) => document.querySelector(selector as string)?.textContent !== text,
    [`[data-part="${name}"]`, before],
  );
  return part(page, name).textContent();
};

it('without script the pictures are complete, and nothing is there that does nothing', async () => {
  await visitFigures(
    async (page) => {
      const box = await part(page, 'curve-1').boundingBox();
      expect([(box?.width ?? 0) > 200, (box?.height ?? 0) > 100]).toEqual([true, true]);
      expect(await part(page, 'where-1').textContent()).toBe('316');
      expect(await page.locator('.anchors circle').count()).toBe(7);
      expect(await page.locator('.controls').first().isVisible()).toBe(false);
    },
    { javaScriptEnabled: false },
  );
});

it('nothing moves when the script comes, which is of this site', async () => {
  await visitFigures(async (page, trouble) => {
    let release = () => {};
    const held = new Promise<void>((done) => {
      release = done;
    });
    await page.route(/\/_astro\/(?!early).*\.js$/, async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(address(story), { waitUntil: 'commit' });
    await page.locator('.colophon').waitFor();
    // A line of the stand-in font may break elsewhere.
    await page.evaluate(() => Promise.allSettled([...document.fonts].map((font) => font.load())));
    const shown = async () => [await height(page), ...(await Promise.all(figures.map((name) => picture(page, name))))];
    const before = await shown();
    const still = await page.locator('lemma-plot[data-ready]').count();
    release();
    await page.locator('lemma-plot[data-ready]').waitFor();
    await page.locator('lemma-plot').hover();
    await page.waitForLoadState('networkidle');
    expect(still).toBe(0);
    expect(await shown()).toEqual(before);
    expect(trouble).toEqual([]);
  });
});

it('a plot follows its slider by keyboard, there and back, from the first press', async () => {
  await visitFigures(async (page) => {
    const built = await picture(page, 'lemma-plot');
    const curve = await part(page, 'curve-0').getAttribute('d');
    const first = await part(page, 'output-0').textContent();
    const slider = page.getByRole('slider', { name: 'Budget B' });
    await slider.press('End');
    expect(await changed(page, 'output-0', first)).toBe('1,000,000');
    expect(await part(page, 'slider-0').getAttribute('aria-valuetext')).toBe('1,000,000');
    expect(await part(page, 'where-1').textContent()).toBe('1,000');
    expect(await part(page, 'curve-0').getAttribute('d')).not.toBe(curve);
    await slider.fill('50');
    expect(await picture(page, 'lemma-plot')).toBe(built);
  });
});

it('particles stand still until the reader plays them, then run to the end', async () => {
  await visitFigures(async (page) => {
    await page.clock.install({ time: 0 });
    await page.clock.pauseAt(1000);
    await page.reload();
    const built = await picture(page, 'lemma-particles');
    await page.clock.runFor(5000);
    expect(await picture(page, 'lemma-particles')).toBe(built);
    await press(page, 'Play');
    await page.getByRole('button', { name: 'Pause' }).waitFor();
    await page.clock.runFor(300);
    await press(page, 'Pause');
    await page.clock.runFor(300);
    expect(await part(page, 'output-step').textContent()).toBe('10');
    await press(page, 'Play');
    await page.clock.runFor(3000);
    expect(await picture(page, 'lemma-particles')).toBe(built);
  });
});

it('particles go step by step from the start, and at another temperature', async () => {
  await visitFigures(async (page) => {
    const end = await part(page, 'energy').textContent();
    await press(page, 'Reset');
    const start = await changed(page, 'energy', end);
    await press(page, 'One step');
    const next = await part(page, 'energy').textContent();
    expect(Number(next)).toBeLessThan(Number(start));
    await page.getByRole('slider', { name: 'Temperature τ' }).focus();
    await page.keyboard.press('End');
    expect(await part(page, 'temperature').textContent()).toBe('1.00');
    expect(await part(page, 'energy').textContent()).not.toBe(next);
  });
});

it('axe finds nothing, light and dark', async () => {
  await visitFigures(async (page) => {
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
  await visitFigures(async (page) => {
    for (const width of [320, 360, 768, 1440]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
  });
});
