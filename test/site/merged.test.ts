import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { base, byHand, dir, edited, file, page } from './fixture-site.ts';

const merged = '/stories/2026/05/04/soon-merged/';

it('a story with mergeInto leads to the other before a run has carried it out', () => {
  expect(page(merged).html).toContain(`content="0; url=${base}${byHand.slice(1)}"`);
});

it('what was put right in it stands with the story that took it in', () => {
  const words = 'The prize is for n people. In “A zyzzyva that an editor merged”, which is now part of this story.';
  expect(file('corrections/feed.json')).toContain(words);
  expect(page('/corrections/').html).toContain(`<h2><a href="${base}${byHand.slice(1)}">`);
});

it('a story that was related to it is related to the other', () => {
  expect(page(edited).html).toMatch(new RegExp(`<a href="${base}${byHand.slice(1)}">.*both are about prizes`));
  const { related } = JSON.parse(file(`${edited.slice(1, -1)}.json`));
  expect(related).toEqual([{ id: byHand.slice('/stories/'.length, -1), reason: 'both are about prizes' }]);
});

it('nothing else in the site knows of it: no list, no other feed, no twin, no index', () => {
  const files = readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((name) => /\.\w+$/.test(name));
  const telling = files.filter((name) => /zyzzyva|soon-merged/.test(readFileSync(join(dir, name), 'latin1')));
  expect(telling.filter((name) => !name.startsWith('corrections/'))).toEqual([]);
});
