import { resolve } from 'node:path';
import type { TestProject } from 'vitest/node';
import { browserPath } from './browser.ts';
import { buildSite } from './site-build.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Absolute path of the built fixture site. */
    siteDir: string;
    /** What its build said. */
    siteLog: string;
  }
}

/** Builds the fixture site, and unpacks the browser, once for all files that look at it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await browserPath();
  const site = await buildSite(resolve('test/fixtures/site-content'));
  project.provide('siteDir', site.dir);
  project.provide('siteLog', site.log);
  return site.remove;
}
