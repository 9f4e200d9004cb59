import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseFeed } from '../../scripts/parse/parse.ts';

/** One pair a rule: the feed, and in `RULE.json` what it is read as, with the address it came from. */
const FOLDER = new URL('../fixtures/feeds/', import.meta.url);
const RULES = readdirSync(FOLDER).flatMap((file) => {
  const rule = /^(.+)\.(?:xml|feed\.json)$/.exec(file)?.[1];
  return rule ? [[rule, file] as const] : [];
});

test.each(RULES)('%s', (rule, file) => {
  const { feed, ...options } = JSON.parse(readFileSync(new URL(`${rule}.json`, FOLDER), 'utf8'));
  expect(parseFeed(readFileSync(new URL(file, FOLDER)), options)).toEqual(feed);
});
