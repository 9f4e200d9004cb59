import type { Page } from 'playwright-core';

/** Chrome's, which TypeScript does not know. */
interface LayoutShift {
  readonly value: number;
  readonly sources: readonly { readonly node?: Node | null }[];
}

/** Watches for what moves on the pages that are opened from now on. */
export async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const moved: string[] = [];
    new PerformanceObserver((list) => {
      for (const { value, sources } of list.getEntries() as unknown as LayoutShift[]) {
        const elements = sources.map(({ node }) => (node instanceof Element ? node : node?.parentElement));
        moved.push(...elements.map((element) => `${value}: ${element?.outerHTML.slice(0, 80)}`));
      }
    }).observe({ type: 'layout-shift', buffered: true });
    Object.assign(window, { moved });
  });
}

/** What has moved on the page that is open, as far as it was painted. */
export async function shiftsOf(page: Page): Promise<readonly string[]> {
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  return page.evaluate('moved');
}
