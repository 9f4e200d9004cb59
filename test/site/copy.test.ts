import { expect, it } from 'vitest';
import { visit } from './visit.ts';

const lead = 'stories/2026/05/05/two-rates-for-ranking/';

it('a citation is copied as it stands', async () => {
  await visit(lead, { idle: true, permissions: ['clipboard-read', 'clipboard-write'] }, async (page) => {
    await page.locator('.cite summary').first().click();
    const entry = page.locator('.cite .entry').first();
    await entry.getByRole('button', { name: 'Copy' }).click();
    await entry.getByRole('button', { name: 'Copied' }).waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toMatch(/^@misc\{/);
    expect(copied).toBe(await entry.locator('pre').textContent());
  });
});
