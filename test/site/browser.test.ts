import { source as axe } from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { address, visit } from './visit.ts';

const lead = 'stories/2026/05/05/two-rates-for-ranking/';
const schemes = ['light', 'dark'] as const;

const background = (page: Page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);

const looked = [
  '',
  lead,
  'topics/learning-theory/',
  'kinds/',
  'editions/',
  'corrections/',
  'authors/ada-example/',
  'sources/',
  'status/',
  'methodology/',
];

describe.each(looked)('/%s', (path) => {
  it.each(schemes)('axe finds nothing, %s', async (colorScheme) => {
    const faults = await visit(path, { colorScheme }, async (page) => {
      await page.evaluate(axe);
      const { violations } = await page
        .evaluate("axe.run({ rules: { 'target-size': { enabled: true } } })")
        .then((result) => result as import('axe-core').AxeResults);
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
    });
    expect(faults).toEqual([]);
  });

  // 640 px is a window of 1280 at a zoom of 200 %.
  it.each([320, 640, 1280])('is no wider than %s px', async (width) => {
    const scroll = await visit(path, { viewport: { width, height: 800 } }, (page) =>
      page.evaluate(() => document.documentElement.scrollWidth),
    );
    expect(scroll).toBeLessThanOrEqual(width);
  });

  it('raises no error and asks no other host', async () => {
    expect(await visit(path, { idle: true }, async (_page, trouble) => trouble)).toEqual([]);
  });
});

describe('theme', () => {
  it('follows the system', async () => {
    const [light, dark] = await Promise.all(schemes.map((colorScheme) => visit('', { colorScheme }, background)));
    expect(light).not.toBe(dark);
  });

  it('changes at the button and stays on the next page', async () => {
    await visit('', { colorScheme: 'light', idle: true }, async (page) => {
      await page.getByRole('button', { name: 'Dark theme' }).click();
      const chosen = await background(page);
      await page.goto(address(lead));
      expect([chosen, await background(page)]).toEqual(['rgb(22, 21, 19)', 'rgb(22, 21, 19)']);
    });
  });
});

describe('maths', () => {
  it('is visible, in KaTeX’s own font', async () => {
    await visit(lead, { idle: true }, async (page) => {
      const box = await page.locator('.math-display .katex-html').first().boundingBox();
      const fonts = await page.evaluate(() =>
        [...document.fonts].filter((font) => font.status === 'loaded').map((font) => font.family),
      );
      expect(box?.width).toBeGreaterThan(200);
      expect(fonts).toContain('KaTeX_Math');
    });
  });

  it('scrolls in its box where the screen is narrow', async () => {
    await visit(lead, { viewport: { width: 320, height: 800 } }, async (page) => {
      const box = page.locator('.math-display').first();
      const [scroll, client] = await box.evaluate((element) => [element.scrollWidth, element.clientWidth]);
      expect(scroll).toBeGreaterThan(client as number);
    });
  });
});

describe('the words behind a sentence', () => {
  const box = (page: Page) => page.locator('.source-words');
  const second = (page: Page) => page.locator('.sentence').nth(1);
  const told = 'The rate is sharp up to constants.';

  it('show under the pointer', async () => {
    await visit(lead, { idle: true }, async (page) => {
      await second(page).hover();
      await box(page).filter({ hasText: told }).waitFor();
    });
  });

  it('show when the number has the focus', async () => {
    await visit(lead, { idle: true }, async (page) => {
      await second(page).locator('.source-mark').focus();
      await box(page).filter({ hasText: told }).waitFor();
    });
  });

  it('go with Escape', async () => {
    await visit(lead, { idle: true }, async (page) => {
      await second(page).locator('.source-mark').focus();
      await box(page).waitFor();
      await page.keyboard.press('Escape');
      expect(await box(page).isVisible()).toBe(false);
    });
  });

  it('show on a tap, within a narrow screen', async () => {
    await visit(lead, { idle: true, hasTouch: true, viewport: { width: 320, height: 640 } }, async (page) => {
      await second(page).tap();
      await box(page).waitFor();
      const { x, width } = (await box(page).boundingBox()) ?? { x: -1, width: 0 };
      expect([x >= 0, x + width <= 320]).toEqual([true, true]);
    });
  });

  it('are a note to go to without JavaScript', async () => {
    await visit(lead, { javaScriptEnabled: false }, async (page) => {
      await second(page).locator('.source-mark').click();
      expect(await page.locator('#source-words-2').isVisible()).toBe(true);
    });
  });
});

describe('clock', () => {
  const clock = (page: Page) =>
    page.locator('.clock').evaluate((element: HTMLElement) => [element.dataset.state, element.textContent]);

  it.each([
    ['2026-05-05T08:12:30Z', 'due', '2 h old, next on time'],
    ['2026-05-06T09:00:00Z', 'late', 'next late by 3 h'],
    ['2026-05-08T09:00:00Z', 'very-late', 'next late by 2 days'],
  ])('at %s the home is %s', async (at, state, words) => {
    const [shown, text] = await visit('', { at, idle: true }, clock);
    expect(shown).toBe(state);
    expect(text).toContain(words);
  });

  it('an edition that has a successor is never late', async () => {
    const [shown] = await visit('editions/2026-05-04/', { at: '2026-05-08T09:00:00Z', idle: true }, clock);
    expect(shown).toBeUndefined();
  });
});

it('without script a story is all there, and no button', async () => {
  await visit(lead, { javaScriptEnabled: false }, async (page) => {
    expect(await page.locator('main').textContent()).toContain('made 06:12\u00a0UTC');
    expect(await page.getByRole('button').count()).toBe(0);
  });
});
