import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { base, byHand, dir, page } from './fixture-site.ts';

const merged = '/stories/2026/05/04/soon-merged/';

it('a story with mergeInto leads to the other before a run has carried it out', () => {
  expect(page(merged).html).toContain(`content="0; url=${base}${byHand.slice(1)}"`);
});

it('nothing else in the site knows of it: no list, no feed, no twin, no index', () => {
  const files = readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((name) => /\.\w+$/.test(name));
  const telling = files.filter((name) => /zyzzyva|soon-merged/.test(readFileSync(join(dir, name), 'latin1')));
  expect(telling).toEqual([]);
});
