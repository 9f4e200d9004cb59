import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { visit } from './visit.ts';

const lead = 'stories/2026/05/05/two-rates-for-ranking/';
const note = (page: Page) => page.locator('.formula-note');
const display = (page: Page) => page.locator('.theory-card .math-display');
/** The first letter of a formula that the table of symbols explains. */
const symbol = (page: Page, letter: string) => display(page).locator('.known', { hasText: letter }).first();
const letters = (page: Page) => page.locator('.theory-setting .katex-html .mord.mathnormal');
/** What the note tells, once its script has come. */
const told = async (page: Page) => {
  await note(page).waitFor();
  return note(page).locator('dd').allTextContents();
};

describe('a symbol of a formula', () => {
  it('is explained under the pointer, and no other is', async () => {
    await visit(lead, { idle: true }, async (page) => {
      await display(page).hover();
      await symbol(page, 'm').hover();
      expect(await told(page)).toEqual(['number of negatives']);
    });
  });

  it('is explained in the words of the card too', async () => {
    await visit(lead, { idle: true }, async (page) => {
      await letters(page).nth(1).hover();
      expect(await told(page)).toEqual(['number of anchors']);
    });
  });

  it('is explained on a tap, within a narrow screen', async () => {
    await visit(lead, { idle: true, hasTouch: true, viewport: { width: 320, height: 640 } }, async (page) => {
      await letters(page).first().tap();
      await note(page).waitFor();
      const { x, width } = (await note(page).boundingBox()) ?? { x: -1, width: 0 };
      expect([x >= 0, x + width <= 320]).toEqual([true, true]);
    });
  });
});

describe('a display formula', () => {
  const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText());
  const permissions = ['clipboard-read', 'clipboard-write'];

  it('tells all its symbols when it has the focus', async () => {
    await visit(lead, { idle: true }, async (page) => {
      await display(page).focus();
      expect(await told(page)).toEqual(['number of negatives', 'number of anchors']);
    });
  });

  it('is copied as TeX by the keyboard alone', async () => {
    await visit(lead, { idle: true, permissions }, async (page) => {
      await display(page).focus();
      await note(page).waitFor();
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await note(page).getByRole('button', { name: 'Copied' }).waitFor();
      expect(await copied(page)).toMatch(/^R\(\\hat f_\{m,n\}\)/);
    });
  });

  it('is copied with the others of its card', async () => {
    await visit(lead, { idle: true, permissions }, async (page) => {
      await page.locator('.theory-source').getByRole('button', { name: 'Copy TeX' }).click();
      await page.getByRole('button', { name: 'Copied' }).waitFor();
      expect(await copied(page)).toMatch(/^\\\[\nR\(\\hat f_\{m,n\}\).*\n\\\]$/s);
    });
  });

  it('is TeX in a selection that is copied', async () => {
    await visit(lead, { idle: true, permissions }, async (page) => {
      await page.locator('.theory-setting p').selectText();
      await note(page).waitFor({ state: 'attached' });
      await page.keyboard.press('Control+C');
      expect(await copied(page)).toContain('There are $m$ negatives for each of $n$ anchors.');
    });
  });

  it('lets its note go with Escape', async () => {
    await visit(lead, { idle: true }, async (page) => {
      await display(page).focus();
      await note(page).waitFor();
      await page.keyboard.press('Escape');
      expect(await note(page).isVisible()).toBe(false);
    });
  });
});
