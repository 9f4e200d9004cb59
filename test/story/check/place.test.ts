import { expect, it } from 'vitest';
import { placeOf } from '../../../src/story/check/place.ts';

it('finds a key of the frontmatter', () => {
  expect(placeOf('---\ntitle: A\ntopics:\n  - one\n  - two\n---\n', ['topics', 1])).toEqual({ line: 5, column: 5 });
});

it('falls back to the nearest key that is there', () => {
  expect(placeOf('---\ntitle: A\nscore: {}\n---\n', ['score', 'total'])).toEqual({ line: 3, column: 8 });
});

it('finds a place in JSON', () => {
  expect(placeOf('{\n "stories": [\n  "a"\n ]\n}\n', ['stories', 0])).toEqual({ line: 3, column: 3 });
});
