import { describe, expect, it } from 'vitest';
import { visit } from './visit.ts';

const story = 'stories/2026/05/05/two-rates-for-ranking/';
const phone = { viewport: { width: 390, height: 500 }, idle: true };

describe('sections that a phone sets when they come near', () => {
  it('are where a link to one of them leads', async () => {
    await visit(`${story}#cite`, phone, async (page) => {
      const top = await page.locator('#cite').evaluate((heading) => heading.getBoundingClientRect().top);
      expect(top).toBeGreaterThanOrEqual(0);
      expect(top).toBeLessThan(500);
    });
  });

  it('are set on paper, however far they are', async () => {
    await visit(story, phone, async (page) => {
      await page.emulateMedia({ media: 'print' });
      const late = await page
        .locator('.section')
        .evaluateAll((all) => all.filter((section) => getComputedStyle(section).contentVisibility !== 'visible'));
      expect(late).toEqual([]);
    });
  });

  it('say their headings to whoever listens before they are set', async () => {
    await visit(story, phone, async (page) => {
      await expect(page.getByRole('heading', { name: 'Related' }).count()).resolves.toBe(1);
    });
  });
});
