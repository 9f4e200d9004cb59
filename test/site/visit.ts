import type { Server } from 'node:http';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';
import { launchBrowser, serve } from './browser.ts';

const base = '/brief/';

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

/** What a visit may set beside the browser's own options. */
export interface Visit extends BrowserContextOptions {
  /** Instant at which the page's clock stands. */
  readonly at?: string;
  /** Waits until nothing is fetched any more. */
  readonly idle?: boolean;
}

/** Where a page of the fixture site is, by its path without the base. */
export const address = (path: string): string => `${origin}${base}${path}`;

/** Opens a page of the fixture site in a browser and gives it, with what went wrong on it, to `look`. */
export async function visit<T>(
  path: string,
  { at, idle, ...options }: Visit,
  look: (page: Page, trouble: readonly string[]) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const trouble: string[] = [];
  page.on('console', (message) => message.type() === 'error' && trouble.push(message.text()));
  page.on('pageerror', (error) => trouble.push(error.message));
  page.on('request', (request) => request.url().startsWith(origin) || trouble.push(`asks ${request.url()}`));
  try {
    if (at) await page.clock.setFixedTime(at);
    await page.goto(address(path), { waitUntil: idle ? 'networkidle' : 'load' });
    return await look(page, trouble);
  } finally {
    await context.close();
  }
}
