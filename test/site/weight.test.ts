import { brotliCompressSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { type Visit, visit } from './visit.ts';

const most = 5_000;

/** Bytes of all scripts, packed by Brotli, that a page loads when it is read to its end and nothing on it is touched. */
async function scripts(path: string, options: Visit = {}): Promise<number> {
  const bodies: Promise<Buffer>[] = [];
  await visit(path, { ...options, idle: true }, async (page: Page) => {
    page.on('response', (response) => {
      if (response.request().resourceType() === 'script') bodies.push(response.body());
    });
    await page.reload({ waitUntil: 'networkidle' });
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await page.waitForLoadState('networkidle');
    await Promise.all(bodies);
  });
  return (await Promise.all(bodies)).reduce((sum, body) => sum + brotliCompressSync(body).length, 0);
}

it.each([
  ['the home', ''],
  ['a list', 'topics/learning-theory/'],
  ['an edition', 'editions/2026-05-05/'],
  ['a story with theory', 'stories/2026/05/05/two-rates-for-ranking/'],
  ['a story with figures', 'stories/2026/05/04/an-older-story-by-hand/'],
])('%s comes with little script', async (_name, path) => {
  const bytes = await scripts(path);
  expect(bytes).toBeGreaterThan(0);
  expect(bytes).toBeLessThanOrEqual(most);
});
