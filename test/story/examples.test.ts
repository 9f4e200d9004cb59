import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { palette } from '../../src/story/palette.ts';
import { renderBody } from '../../src/story/render.ts';

const page = readFileSync(new URL('../../content/pages/blocks.mdx', import.meta.url), 'utf8');
const examples = [...page.matchAll(/String\.raw`(.*?)`/gs)].map(([, story = '']) => story);

test.each(Object.keys(palette))('<%s> has an example in the methodology', (name) => {
  expect(examples.join('\n')).toMatch(new RegExp(`<${name}[ >]`));
});

test('the examples are stories without a fault', () => {
  const path = 'content/pages/blocks.mdx';
  expect(examples.flatMap((story) => renderBody(story, { path }).messages)).toEqual([]);
  expect(examples.length).toBeGreaterThan(3);
});
